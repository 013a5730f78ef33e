package be.huurwerk.localstack.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with one table, in which a line a deed stands. */
class SafekeepingTest {
    /** One for all, so that the server's program is unpacked once. */
    @TempDir
    static Path folder;

    private ServerFolder place;
    private Safekeeping keeping;
    private Postgres server;

    @BeforeEach
    void start() throws Exception {
        place = ServerFolder.own(folder, "deeds-" + UUID.randomUUID());
        keeping = new Safekeeping(place);
        server = Postgres.startArchiving(place, Ports.free());
        server.createDatabases(List.of("deeds"));
        execute("create table deed (name text)");
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void putsADatabaseBackAsItWasAtAMoment() throws Exception {
        // Given
        execute("insert into deed values ('before the backup')");
        Safekeeping.Backup backup = keeping.take(server.jdbcPrefix());
        Instant afterTheBackup = now();
        execute("insert into deed values ('after the backup')");
        Instant moment = now();
        execute("insert into deed values ('a mistake')");
        execute("delete from deed where name <> 'a mistake'");
        int port = server.port();
        server.close();

        // When
        server = keeping.restore(Optional.of(moment), port);

        // Then
        assertThat(deeds()).containsExactly("before the backup", "after the backup");
        assertThat(server.restoredUntil().orElseThrow())
                .as("of when the last change is that it has")
                .isBetween(afterTheBackup, moment);
        assertThat(server.port()).isEqualTo(port);
        assertThat(keeping.backups()).containsExactly(backup);

        // And it goes on, and can be restored again, now as late as can be had
        execute("insert into deed values ('after the restore')");
        server.close();
        server = keeping.restore(Optional.empty(), port);
        assertThat(deeds()).containsExactly("before the backup", "after the backup", "after the restore");
    }

    @Test
    void bringsBackWhatWasArchivedOfALostFolder() throws Exception {
        // Given
        keeping.take(server.jdbcPrefix());
        execute("insert into deed values ('archived')");
        execute("select pg_switch_wal()");
        awaitArchived();
        server.close();
        Folders.delete(place.data());
        assertThatThrownBy(() -> Postgres.startArchiving(place, Ports.free()))
                .as("an empty database would hide the loss")
                .hasMessageContaining("are gone")
                .hasMessageContaining("./huurwerk restore");

        // When
        server = keeping.restore(Optional.empty(), Ports.free());

        // Then
        assertThat(deeds()).containsExactly("archived");
    }

    @Test
    void losesNothingOfAServerThatWasKilledWhereItsFolderIsStillThere() throws Exception {
        // Given
        keeping.take(server.jdbcPrefix());
        execute("insert into deed values ('not archived yet')");
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        // When
        server = keeping.restore(Optional.empty(), Ports.free());

        // Then
        assertThat(deeds()).containsExactly("not archived yet");
    }

    @Test
    void isAskedAgainAfterItWasCutOffAndLosesNothing() throws Exception {
        // Given: cut off after what was there had been put aside, before what it made was laid in its place
        keeping.take(server.jdbcPrefix());
        execute("insert into deed values ('not archived yet')");
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        Files.createDirectories(place.setAside());
        Files.move(place.data(), place.setAside().resolve("20990101T000000.000Z"));
        Files.createDirectories(place.restored());
        Files.writeString(place.restored().resolve("recovery.signal"), "");
        assertThatThrownBy(() -> Postgres.startArchiving(place, Ports.free())).hasMessageContaining("are gone");

        // When
        server = keeping.restore(Optional.empty(), Ports.free());

        // Then
        assertThat(deeds()).containsExactly("not archived yet");
        assertThat(place.restored()).doesNotExist();
    }

    @Test
    void archivesWhatIsWrittenAfterARestoreInItsTime() throws Exception {
        // Given
        keeping.take(server.jdbcPrefix());
        execute("insert into deed values ('before the restore')");
        int port = server.port();
        server.close();
        server = keeping.restore(Optional.empty(), port, Duration.ofSeconds(1));

        // When
        execute("insert into deed values ('after the restore')");
        awaitArchived();

        // Then: its disk may be lost
        server.close();
        Folders.delete(place.data());
        server = keeping.restore(Optional.empty(), port);
        assertThat(deeds()).containsExactly("before the restore", "after the restore");
    }

    @Test
    void takesAMomentAfterTheLastChangeForTheLastChange() throws Exception {
        // Given
        keeping.take(server.jdbcPrefix());
        execute("insert into deed values ('the last one')");
        Instant moment = now();
        Safekeeping.mark(server.jdbcPrefix());
        server.close();

        // When
        server = keeping.restore(Optional.of(moment), Ports.free());

        // Then
        assertThat(deeds()).containsExactly("the last one");
    }

    @Test
    void putsBackWhatWasThereWhereTheLogEndsBeforeTheMoment() throws Exception {
        // Given: a server that was dead, so that nothing could be written behind its last change
        keeping.take(server.jdbcPrefix());
        execute("insert into deed values ('the last one')");
        server.close();

        // When
        assertThatThrownBy(() -> keeping.restore(Optional.of(Instant.now()), Ports.free()))
                .hasMessageContaining("recovery ended before configured recovery target was reached")
                .hasMessageContaining("last completed transaction was at");

        // Then
        assertThat(place.setAside()).isEmptyDirectory();
        assertThat(place.restored()).doesNotExist();
        server = Postgres.startArchiving(place, Ports.free());
        assertThat(deeds()).containsExactly("the last one");
    }

    @Test
    void refusesAMomentThatIsStillToCome() throws Exception {
        // Given
        keeping.take(server.jdbcPrefix());
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

        // Then
        assertThatThrownBy(() -> keeping.restore(Optional.of(tomorrow), Ports.free()))
                .hasMessageContaining(tomorrow + " is still to come");
        assertThat(Files.exists(place.data())).as("nothing was touched").isTrue();
    }

    @Test
    void refusesAMomentBeforeTheFirstBackup() throws Exception {
        // Given
        Instant tooEarly = now();
        keeping.take(server.jdbcPrefix());

        // Then
        assertThatThrownBy(() -> keeping.restore(Optional.of(tooEarly), Ports.free()))
                .hasMessageContaining("There is no backup")
                .hasMessageContaining("of " + tooEarly + " or before");
        assertThat(Files.exists(place.data())).as("nothing was touched").isTrue();
    }

    private void awaitArchived() throws SQLException {
        String segment = ask("select pg_walfile_name(pg_current_wal_lsn() - 1)").get(0);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ask("select last_archived_wal >= '" + segment + "' from pg_stat_archiver")
                        .equals(List.of("t")));
    }

    private Instant now() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private List<String> deeds() throws SQLException {
        return ask("select name from deed");
    }

    private List<String> ask(String question) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcPrefix() + "deeds", "postgres", "");
    }
}
