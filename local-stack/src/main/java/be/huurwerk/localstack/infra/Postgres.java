package be.huurwerk.localstack.infra;

import be.huurwerk.localstack.process.ProcessId;
import be.huurwerk.localstack.process.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A PostgreSQL server of our own, on a free loopback port, with a database a service. */
public final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";

    /** Of the log, in megabytes: small, since the archive gets one a minute while anything is written. */
    private static final String SEGMENT = "1";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static final Duration ARCHIVED_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path data;

    private Postgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /**
     * Starts the server on the data in {@code folder}, which is made on the first start and kept.
     *
     * @param durable with {@code fsync} and {@code synchronous_commit}, proven by asking the server; without, only for tests
     * @throws IOException also when data were there and are gone: a new, empty database in their place would hide the loss
     */
    public static Postgres start(Path folder, boolean durable) throws IOException {
        return start(folder, durable, Ports.free());
    }

    /** The same on a port: the one it had before, where others know it. */
    public static Postgres start(Path folder, boolean durable, int port) throws IOException {
        ServerFolder place = new ServerFolder(folder);
        EmbeddedPostgres.Builder builder = builder(place, port, durable ? "on" : "off");
        builder.setOverrideWorkingDirectory(folder.resolve("binaries").toFile());
        return start(builder, place, durable);
    }

    /**
     * Starts a durable server that archives its log, so that it can be restored to any moment since its first backup.
     *
     * @param port the one it had before, where others know it
     */
    public static Postgres startArchiving(ServerFolder place, int port) throws IOException {
        return startArchiving(place, port, ARCHIVED_WITHIN);
    }

    /** @param within after how long what was written is archived, in whole seconds */
    static Postgres startArchiving(ServerFolder place, int port, Duration within) throws IOException {
        EmbeddedPostgres.Builder builder = builder(place, port, "on")
                .setLocaleConfig("wal-segsize", SEGMENT)
                .setServerConfig("archive_mode", "on")
                .setServerConfig("archive_timeout", String.valueOf(within.toSeconds()));
        builder.setOverrideWorkingDirectory(
                place.folder().resolveSibling("postgres-binaries").toFile());
        Files.createDirectories(place.wal());
        ServerLog log = ServerLog.fromNowOn(place.log());
        Postgres started = start(builder, place, true);
        try {
            started.awaitPromotion(); // of a restore, which may have been cut off and goes on here
            started.archiveTo(place);
            return started;
        } catch (IOException | IllegalStateException e) {
            started.close();
            throw ended(log, e.getMessage(), e);
        }
    }

    /**
     * By the server itself, in whose command line a command can't be written. It reads its settings again once it takes writes: of a server
     * that read its log before, the process that ends a piece of it in time would sleep on for five minutes.
     */
    private void archiveTo(ServerFolder place) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter system set archive_command = '" + archiving(place).replace("'", "''") + "'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be told where to archive", e);
        }
    }

    private static String archiving(ServerFolder place) {
        String to = place.wal().toAbsolutePath().toString().replace("%", "%%") + "/%f";
        return "test ! -f '" + to + "' && cp '%p' '" + to + ".part' && sync '" + to + ".part' && mv '" + to + ".part' '"
                + to + "'";
    }

    private static EmbeddedPostgres.Builder builder(ServerFolder place, int port, String setting) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(place.log().toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(place.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                // whose lock in a folder of all would outlive a killed server
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", setting)
                .setServerConfig("synchronous_commit", setting)
                .setServerConfig("full_page_writes", setting)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
    }

    private static Postgres start(EmbeddedPostgres.Builder builder, ServerFolder place, boolean durable)
            throws IOException {
        if (!place.isUsed()) {
            Folders.delete(place.data()); // what an interrupted first start left can't be used
        } else if (!place.hasData()) {
            throw new IOException("The data in " + place.data()
                    + " are gone. Restore the last backup: ./huurwerk restore <service>. --reset begins with nothing");
        }
        Files.createDirectories(place.folder());
        Files.deleteIfExists(place.data().resolve("epg-lock")); // of this process, for the server before this one
        awaitReaped(place);
        EmbeddedPostgres server = start(builder, ServerLog.fromNowOn(place.log()));
        Files.writeString(place.complete(), "");
        Postgres postgres = new Postgres(server, place.data());
        if (durable) {
            try {
                postgres.prove("fsync", "on");
                postgres.prove("synchronous_commit", "on");
            } catch (IllegalStateException e) {
                server.close();
                throw e;
            }
        }
        return postgres;
    }

    /** A server that was killed keeps its number until it is reaped, and another one that finds that in its files takes it for running. */
    private static void awaitReaped(ServerFolder place) throws IOException {
        Optional<Long> number = process(place);
        if (number.isPresent() && number.flatMap(ProcessId::of).isEmpty()) {
            Waiting.until(PATIENCE, () -> ProcessHandle.of(number.get()).isEmpty());
        }
    }

    /** The number of the server that wrote it into these files last, if it didn't take it out at its end. */
    private static Optional<Long> process(ServerFolder place) throws IOException {
        Path process = place.data().resolve("postmaster.pid");
        return Files.exists(process)
                ? Optional.of(Long.parseLong(Files.readAllLines(process).get(0).trim()))
                : Optional.empty();
    }

    /** Gives up as soon as the server tells that it ended, and says why. */
    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, ServerLog log) throws IOException {
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread starter = new Thread(start, "postgres-start");
        starter.setDaemon(true);
        starter.start();
        try {
            Waiting.until(LONGEST_START, () -> start.isDone() || log.tellsTheEnd());
            if (!start.isDone()) {
                start.cancel(true);
                throw ended(log, "The database server ended while it started", null);
            }
            return start.get();
        } catch (ExecutionException e) {
            throw ended(log, e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of the database was cut off", e);
        }
    }

    /** Ends what a start that failed may have left running on these files. */
    static void endLeft(ServerFolder place) throws IOException {
        process(place).flatMap(ProcessId::of).ifPresent(left -> {
            left.kill();
            left.awaitEnd(PATIENCE);
        });
    }

    private static IOException ended(ServerLog log, String what, Throwable cause) {
        return new IOException(
                log.fault().map(fault -> fault + "; see its postgres.log").orElse(what), cause);
    }

    /** Creates each database that isn't there yet. */
    public void createDatabases(List<String> names) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                if (!name.matches("[a-z_]{1,40}")) {
                    throw new IllegalArgumentException("Not a name for a database: " + name);
                }
                if (!exists(statement, name)) {
                    statement.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The databases " + names + " can't be created", e);
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            return found.next();
        }
    }

    /** What the server itself answers to {@code show <setting>}. */
    public String show(String setting) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database doesn't answer", e);
        }
    }

    /** Waits until a server that was restored has read its log and takes writes. */
    private void awaitPromotion() throws IOException {
        boolean promoted = Waiting.until(Duration.ofMinutes(30), () -> !isRecovering());
        if (!promoted) {
            throw new IOException("The database in " + data + " still reads its log after 30 minutes");
        }
    }

    /** When the last change was made that a server took from the archive since its start; nothing where it took none. */
    public Optional<Instant> restoredUntil() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_last_xact_replay_timestamp()")) {
            answer.next();
            return Optional.ofNullable(answer.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException("The database doesn't answer", e);
        }
    }

    private boolean isRecovering() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_is_in_recovery()")) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException e) {
            if (!isAlive()) {
                throw new IllegalStateException(
                        "The database ended while it read its log; see " + data.resolveSibling("postgres.log"), e);
            }
            return true;
        }
    }

    private boolean isAlive() {
        return Files.exists(data.resolve("postmaster.pid"))
                && ProcessHandle.of(pid()).isPresent();
    }

    private void prove(String setting, String expected) {
        String actual = show(setting);
        if (!expected.equals(actual)) {
            throw new IllegalStateException("The database runs with " + setting + " = " + actual + ", not " + expected);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Up to and with the last slash; the name of a database follows. */
    public String jdbcPrefix() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/";
    }

    public String user() {
        return USER;
    }

    /** The server's process. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        } catch (IOException e) {
            throw new IllegalStateException("The database has no process file", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
