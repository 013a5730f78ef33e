package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.Postgres;
import be.huurwerk.localstack.infra.ServerFolder;
import be.huurwerk.localstack.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** The servers of the databases of a suite in which each has its own, killed and started as a test of faults wants it. */
public final class DatabaseServers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final Services services;

    public DatabaseServers(Home home, Services services) {
        this.home = home;
        this.services = services;
    }

    /**
     * Ends the server of a database that has its own as a crash would, and waits until all its processes are gone. Its process file goes
     * too: where nobody reaps the dead, the next server would take the number in it for one that runs.
     */
    public void kill(String database) {
        ProcessId server = services.state().servers().get(database).process();
        List<ProcessId> children = ProcessHandle.of(server.pid()).stream()
                .flatMap(ProcessHandle::children)
                .flatMap(child -> ProcessId.of(child.pid()).stream())
                .toList();
        server.kill();
        server.awaitEnd(PATIENCE);
        children.forEach(child -> child.awaitEnd(PATIENCE));
        try {
            Files.deleteIfExists(ServerFolder.own(home.data(), database).data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server of a database again, on the same port. */
    public void start(String database) {
        State.DatabaseServer before = services.state().servers().get(database);
        int port = URI.create(before.jdbc().substring("jdbc:".length())).getPort();
        try {
            Postgres started = Postgres.startArchiving(ServerFolder.own(home.data(), database), port);
            home.state()
                    .update(state -> state.withServer(
                            database,
                            new State.DatabaseServer(ProcessId.of(started.pid()).orElseThrow(), started.jdbcPrefix())));
        } catch (IOException e) {
            throw new SuiteException("The database " + database + " doesn't come back: " + e.getMessage(), e);
        }
    }
}
