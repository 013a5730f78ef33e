package be.huurwerk.localstack.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server of our own, on a free loopback port, with a database a service. */
public final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";

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
     */
    public static Postgres start(Path folder, boolean durable) throws IOException {
        Path data = folder.resolve("data");
        Path complete = folder.resolve("complete");
        if (!Files.exists(complete)) {
            Folders.delete(data); // what an interrupted first start left can't be used
        }
        Files.createDirectories(folder);
        String setting = durable ? "on" : "off";
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(Ports.free())
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", setting)
                .setServerConfig("synchronous_commit", setting)
                .setServerConfig("full_page_writes", setting)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
        Files.writeString(complete, "");
        Postgres postgres = new Postgres(server, data);
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
