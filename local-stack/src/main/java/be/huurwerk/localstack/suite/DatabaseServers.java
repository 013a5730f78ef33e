package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.Postgres;
import be.huurwerk.localstack.infra.ServerFolder;
import be.huurwerk.localstack.process.ProcessId;
import be.huurwerk.localstack.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The servers of the databases of a suite that is up: killed as a test of faults wants it, and started again as an operator does. */
public final class DatabaseServers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHARED = "postgres";
    private static final String OWN = "postgres-";

    private final Home home;
    private final Services services;

    public DatabaseServers(Home home, Services services) {
        this.home = home;
        this.services = services;
    }

    /** Ends the server of a database that has its own as a crash would. */
    public void kill(String database) {
        ProcessId server = services.state().servers().get(database).process();
        server.kill();
        server.awaitEnd(PATIENCE);
    }

    /** Starts the server of a database that has its own again, on its data and port. */
    public void start(String database) {
        startServer(OWN + database);
    }

    /** Whether the suite has a server that {@code status} calls so. */
    public boolean has(String server) {
        return home.state()
                .read()
                .filter(state -> state.databaseServers().containsKey(server))
                .isPresent();
    }

    /**
     * Starts a server again that died, on its data and the port that the services know, and waits until it takes writes.
     *
     * @param name as {@code status} tells it
     */
    public void startServer(String name) {
        State.DatabaseServer before = services.state().databaseServers().get(name);
        if (before.process().runs()) {
            throw new SuiteException(
                    name + " already runs (process " + before.process().pid() + ")");
        }
        Path data = home.data().resolve(name).resolve("data");
        int port = URI.create(before.jdbc().substring("jdbc:".length())).getPort();
        try {
            clear(name, data);
            if (name.equals(SHARED)) {
                Postgres started =
                        Postgres.start(ServerFolder.shared(home.data()).folder(), true, port);
                ProcessId process = ProcessId.of(started.pid()).orElseThrow();
                home.state().update(now -> now.with(process, now.jdbc(), now.kafka(), now.issuer()));
            } else {
                String database = name.substring(OWN.length());
                Postgres started = Postgres.startArchiving(ServerFolder.own(home.data(), database), port);
                ProcessId process = ProcessId.of(started.pid()).orElseThrow();
                home.state()
                        .update(now ->
                                now.withServer(database, new State.DatabaseServer(process, started.jdbcPrefix())));
            }
        } catch (IOException | IllegalStateException e) {
            throw new SuiteException(
                    name + " doesn't come back: " + e.getMessage() + ". Its log is "
                            + data.resolveSibling("postgres.log"),
                    e);
        }
    }

    /**
     * Waits until what a killed server left of its processes has ended, as they do by themselves, and takes its process file away: where
     * nobody reaps the dead, the next server would take the number in it for one that runs. Where it can't be seen who works on the files,
     * the file stays, and the server judges by it.
     */
    private static void clear(String name, Path data) throws IOException {
        if (!Files.exists(Path.of("/proc/self/cwd")) || !Files.exists(data)) {
            return;
        }
        Path files = data.toRealPath();
        if (!Waiting.until(PATIENCE, () -> ProcessHandle.allProcesses().noneMatch(process -> isIn(process, files)))) {
            throw new SuiteException("Some process of the " + name + " before still works on " + files);
        }
        Files.deleteIfExists(files.resolve("postmaster.pid"));
    }

    private static boolean isIn(ProcessHandle process, Path folder) {
        return worksIn(process.pid()).filter(folder::equals).isPresent();
    }

    private static Optional<Path> worksIn(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
