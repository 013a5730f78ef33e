package be.huurwerk.servicekit.health;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.telemetry.Reading;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With what the server says of its archive laid before what it really says. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ArchiveMeasureTest {

    @Inject
    DataSource dataSource;

    private Sql sql;

    @BeforeEach
    void standIns() {
        sql = new Sql(dataSource);
        sql.execute("create schema said");
        sql.execute("create table said.pg_stat_archiver (last_archived_wal text, last_archived_time timestamptz,"
                + " last_failed_time timestamptz)");
        sql.execute("create function said.pg_current_wal_lsn() returns pg_lsn language sql as"
                + " $$ select '1/2C000000'::pg_lsn $$");
    }

    @AfterEach
    void end() {
        sql.execute("drop schema said cascade");
    }

    @Test
    void tellsHowMuchWaitsSinceTheLastPieceThatWasArchived() {
        // Given: pieces of 16 MB; the last one ends at 1/2A000000
        serverSays("on", "'000000030000000100000029', now(), now() - interval '1 minute'");

        // When / Then
        assertThat(read()).containsExactlyInAnyOrderEntriesOf(told(0, 2 * 16 * 1024 * 1024));
    }

    @Test
    void tellsThatTheLastAttemptFailed() {
        // Given
        serverSays("on", "'00000003000000010000002B', now() - interval '1 minute', now()");

        // When / Then
        assertThat(read()).containsExactlyInAnyOrderEntriesOf(told(1, 0));
    }

    @Test
    void tellsThatNoneSucceededYet() {
        // Given
        serverSays("on", "null, null, now()");

        // When / Then
        assertThat(read()).containsExactlyInAnyOrderEntriesOf(told(1, 0));
    }

    @Test
    void takesTheHistoryOfARestoreForNoPiece() {
        // Given
        serverSays("always", "'00000003.history', now(), null");

        // When / Then
        assertThat(read()).containsExactlyInAnyOrderEntriesOf(told(0, 0));
    }

    @Test
    void tellsNothingOfAServerThatArchivesNoMore() {
        // Given
        serverSays("off", "'000000010000000000000001', now() - interval '1 year', now()");

        // When / Then
        assertThat(read()).containsExactlyInAnyOrderEntriesOf(told(0, 0));
    }

    @Test
    void asksWhatTheServerReallyTells() {
        // When / Then
        assertThat(QuarkusTransaction.requiringNew().call(this::figures))
                .as("that of the tests archives nothing")
                .containsExactlyInAnyOrderEntriesOf(told(0, 0));
    }

    private void serverSays(String mode, String row) {
        sql.update("insert into said.pg_stat_archiver values (" + row + ")");
        sql.execute("create function said.current_setting(text) returns text language sql as $$ select case $1 when"
                + " 'archive_mode' then '" + mode + "' else pg_catalog.current_setting($1) end $$");
    }

    private Map<String, Double> read() {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.execute("set local search_path = said, pg_catalog");
            return figures();
        });
    }

    private Map<String, Double> figures() {
        return new ArchiveMeasure(dataSource)
                .read().stream().collect(Collectors.toMap(Reading::metric, Reading::value));
    }

    private static Map<String, Double> told(double failing, double waiting) {
        return Map.of("huurwerk.database.archive.failing", failing, "huurwerk.database.archive.waiting.bytes", waiting);
    }
}
