package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.process.ProcessId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a launcher that was killed left running: ended by process number and start, nothing else. */
final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    /** Ends them and forgets the state; call it only while holding the lock. Answers the names of what was ended. */
    static List<String> end(Home home) {
        List<String> ended = new ArrayList<>();
        Optional<State> left = home.state().read();
        left.ifPresent(state -> {
            List<State.ServiceState> running =
                    state.services().stream().filter(State.ServiceState::runs).toList();
            Processes.endAll(running.stream().map(State.ServiceState::process).toList(), PATIENCE);
            running.forEach(service -> ended.add(service.name()));
        });
        Map<String, ProcessId> servers = unrecorded(home);
        left.ifPresent(state -> state.databaseServers().forEach((name, server) -> servers.put(name, server.process())));
        servers.forEach((name, server) -> {
            if (server.runs()) {
                Processes.endDatabase(server, PATIENCE);
                ended.add(name);
            }
        });
        home.state().delete();
        return ended;
    }

    /** A database that was started just before the launcher was killed: it works on our folder, by its own word. */
    private static Map<String, ProcessId> unrecorded(Home home) {
        Map<String, ProcessId> running = new TreeMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.data(), "postgres*")) {
            for (Path folder : folders) {
                unrecorded(folder.resolve("data").toAbsolutePath())
                        .ifPresent(server -> running.put(folder.getFileName().toString(), server));
            }
        } catch (IOException e) {
            // no data, no server
        }
        return running;
    }

    private static Optional<ProcessId> unrecorded(Path folder) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
            String command = ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().commandLine())
                    .orElse("");
            return command.contains("postgres") && command.contains(folder.toString())
                    ? ProcessId.of(pid)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
