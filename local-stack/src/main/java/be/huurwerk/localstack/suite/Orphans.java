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
        left.map(State::broker).filter(ProcessId::runs).ifPresent(broker -> {
            broker.end(PATIENCE);
            ended.add(BrokerServer.NAME);
        });
        Map<String, ProcessId> servers = unrecorded(home);
        left.ifPresent(state -> state.databaseServers().forEach((name, server) -> {
            if (server.process().runs()) {
                servers.put(name, server.process());
            }
        }));
        servers.forEach((name, server) -> {
            Processes.endDatabase(server, PATIENCE);
            ended.add(name);
        });
        home.state().delete();
        return ended;
    }

    /** A database that was started just before the launcher was killed: it works on our folder, by its own word. */
    private static Map<String, ProcessId> unrecorded(Home home) {
        Map<String, ProcessId> running = new TreeMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.data(), "postgres*")) {
            for (Path folder : folders) {
                unrecorded(folder.resolve("data"))
                        .ifPresent(server -> running.put(folder.getFileName().toString(), server));
            }
        } catch (IOException e) {
            // no data, no server
        }
        return running;
    }

    /** The server that works on these files, by their own word. */
    static Optional<ProcessId> unrecorded(Path data) {
        Path folder = data.toAbsolutePath();
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
