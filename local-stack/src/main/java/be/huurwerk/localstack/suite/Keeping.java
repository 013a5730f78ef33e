package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.Ports;
import be.huurwerk.localstack.infra.Postgres;
import be.huurwerk.localstack.infra.Safekeeping;
import be.huurwerk.localstack.infra.ServerFolder;
import be.huurwerk.localstack.process.ProcessId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Backups and restores of the databases of a suite, each of which has a server of its own. */
public final class Keeping {
    /** The clock of those who say a moment without an offset. */
    public static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Home home;
    private final List<ServiceSpec> specs;
    private final Services services;

    public Keeping(Home home, List<ServiceSpec> specs, Services services) {
        this.home = home;
        this.specs = specs;
        this.services = services;
    }

    /** Takes a backup of a service's database while all goes on. */
    public Safekeeping.Backup backup(String service) {
        String database = database(service);
        try {
            return keeping(database)
                    .take(services.state().servers().get(database).jdbc());
        } catch (IOException e) {
            throw new SuiteException("No backup of " + service + ": " + e.getMessage(), e);
        }
    }

    /** What can be restored, the newest first. */
    public List<Safekeeping.Backup> backups(String service) {
        try {
            return keeping(database(service)).backups();
        } catch (IOException e) {
            throw new SuiteException(e.getMessage(), e);
        }
    }

    /**
     * Stops a service, restores its database to a moment, and starts the service again, every replica; those that were stopped on purpose
     * stay so. Where the suite isn't up, the database is restored and left for the next {@code up}.
     *
     * @param at without one, as late as can be had
     * @param say is told each step
     */
    public void restore(String service, Optional<Instant> at, Consumer<String> say) {
        String database = database(service);
        Optional<State> up =
                home.state().read().filter(state -> state.launcher().runs());
        try {
            keeping(database).from(at); // or refuses, before anything is stopped
            if (up.isPresent()) {
                restoreRunning(up.get(), database, at, say);
            } else {
                try (UpLock ignored = UpLock.take(home.prepare())) {
                    Orphans.end(home);
                    try (Postgres restored = keeping(database).restore(at, Ports.free())) {
                        say.accept(told(restored));
                    }
                    Files.deleteIfExists(ServerFolder.own(home.data(), database).stoppedForRestore());
                }
                say.accept("The database " + database + " is restored; ./huurwerk up starts the suite on it.");
            }
        } catch (IOException | IllegalStateException e) {
            throw new SuiteException("The database " + database + " is not restored: " + e.getMessage(), e);
        }
    }

    private void restoreRunning(State state, String database, Optional<Instant> at, Consumer<String> say)
            throws IOException {
        Path stopped = ServerFolder.own(home.data(), database).stoppedForRestore();
        List<String> wanted = wanted(state, database, stopped);
        Files.write(stopped, wanted);
        for (String name : services.of(database)) {
            services.stop(name);
            say.accept(name + " is stopped");
        }
        State.DatabaseServer before = state.servers().get(database);
        if (before.process().runs()) {
            Safekeeping.mark(before.jdbc());
        }
        Processes.endDatabase(before.process(), PATIENCE);
        Orphans.unrecorded(ServerFolder.own(home.data(), database).data())
                .ifPresent(left -> Processes.endDatabase(left, PATIENCE)); // of a restore that was cut off
        int port = URI.create(before.jdbc().substring("jdbc:".length())).getPort();
        try {
            Postgres restored = keeping(database).restore(at, port);
            record(database, restored);
            say.accept(told(restored));
        } catch (IOException | IllegalStateException e) {
            throw asItWas(database, port, wanted, e, say);
        }
        start(wanted, say);
        Files.delete(stopped);
    }

    /** Lets the service go on with the data of before, which the restore has put back. */
    private IOException asItWas(String database, int port, List<String> wanted, Exception why, Consumer<String> say)
            throws IOException {
        ServerFolder place = ServerFolder.own(home.data(), database);
        if (!place.hasData()) {
            return new IOException(why.getMessage() + ". No data were there before, and none are now", why);
        }
        try {
            record(database, Postgres.startArchiving(place, port));
        } catch (IOException | IllegalStateException e) {
            why.addSuppressed(e);
            return new IOException(
                    why.getMessage() + ". The data of before are back in their place, but their server doesn't start: "
                            + e.getMessage(),
                    why);
        }
        start(wanted, say);
        Files.delete(place.stoppedForRestore());
        return new IOException(
                why.getMessage() + ". All is as it was; without --at, it is restored as late as can be had", why);
    }

    private void record(String database, Postgres server) {
        home.state()
                .update(now -> now.withServer(
                        database,
                        new State.DatabaseServer(ProcessId.of(server.pid()).orElseThrow(), server.jdbcPrefix())));
    }

    private void start(List<String> wanted, Consumer<String> say) {
        wanted.forEach(services::start);
        services.awaitReady(wanted, () -> false, name -> say.accept(name + " is ready"));
    }

    private static String told(Postgres restored) {
        return restored.restoredUntil()
                .map(last -> "the database is restored; its last change is of " + asLogged(last)
                        + ", and what was changed later is lost")
                .orElse("the database is restored as it was when its backup was taken");
    }

    /** Those that nobody stopped on purpose; what an earlier restore stopped that was cut off is one of them. */
    private List<String> wanted(State state, String database, Path stopped) throws IOException {
        List<String> before = Files.exists(stopped) ? Files.readAllLines(stopped) : List.of();
        return services.of(database).stream()
                .filter(name -> before.contains(name) || state.service(name).wanted())
                .toList();
    }

    /** A moment by the clock of this machine, in which the services' logs tell theirs. */
    public static OffsetDateTime asLogged(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toOffsetDateTime();
    }

    /**
     * An event that the service told and doesn't know any more, since its database was restored to an earlier moment.
     *
     * @param foundAt when that was found, the same of all that one restore forgot
     * @param subject mostly the tenancy that it is about
     */
    public record Forgotten(Instant foundAt, Instant occurredAt, String type, UUID subject, long sequence) {}

    /** What a service forgot and nobody settled since, that of the oldest restore first, and of each the oldest first. */
    public List<Forgotten> forgotten(String service) {
        String database = ofService(service);
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(
                        "select found_at, occurred_at, type, subject, sequence from forgotten_event"
                                + " where done_at is null order by found_at, occurred_at, sequence");
                ResultSet row = statement.executeQuery()) {
            List<Forgotten> forgotten = new ArrayList<>();
            while (row.next()) {
                forgotten.add(new Forgotten(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getLong(5)));
            }
            return forgotten;
        } catch (SQLException e) {
            throw new SuiteException("The database " + database + " doesn't answer: " + e.getMessage(), e);
        }
    }

    /**
     * Notes that what was forgotten about a subject was done again, or need not be.
     *
     * @param reason it names nobody
     * @return how many events that were
     */
    public int settle(String service, UUID subject, String reason) {
        String database = ofService(service);
        try (Connection connection = connect(database);
                PreparedStatement statement =
                        connection.prepareStatement("update forgotten_event set done_at = now(), done_reason = ?"
                                + " where subject = ? and done_at is null")) {
            statement.setString(1, reason);
            statement.setObject(2, subject);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SuiteException("The database " + database + " doesn't answer: " + e.getMessage(), e);
        }
    }

    private String ofService(String service) {
        return ServiceSpecs.find(specs, service)
                .database()
                .orElseThrow(() -> new SuiteException(service + " has no database"));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(services.state().jdbc(database), "postgres", "postgres");
    }

    private Safekeeping keeping(String database) {
        return new Safekeeping(ServerFolder.own(home.data(), database));
    }

    private String database(String service) {
        String database = ofService(service);
        if (!ServerFolder.own(home.data(), database).isUsed()) {
            throw new SuiteException("The databases share one server, which can only be restored as a whole: a server"
                    + " each is had by ./huurwerk up --own-servers --reset");
        }
        return database;
    }
}
