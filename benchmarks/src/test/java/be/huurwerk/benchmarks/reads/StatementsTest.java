package be.huurwerk.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final String OF_A_CALL = """
            2026-11-27 09:00:00.001 UTC [11] LOG:  execute <unnamed>: BEGIN
            2026-11-27 09:00:00.002 UTC [11] LOG:  execute S_1: select a
            \tfrom t where id = $1 and kind = $2
            2026-11-27 09:00:00.002 UTC [11] DETAIL:  Parameters: $1 = '7', $2 = 'it''s'
            2026-11-27 09:00:00.003 UTC [11] LOG:  execute <unnamed>: select b from u where id = $1
            2026-11-27 09:00:00.003 UTC [11] DETAIL:  Parameters: $1 = NULL
            2026-11-27 09:00:00.004 UTC [11] LOG:  execute S_2: COMMIT
            """;
    private static final String OF_THE_SERVICE = """
            2026-11-27 09:00:00.005 UTC [12] LOG:  execute S_9: select slot from outbox
            2026-11-27 09:00:00.006 UTC [11] LOG:  execute S_3: update run set done = $1
            2026-11-27 09:00:00.006 UTC [11] DETAIL:  Parameters: $1 = '5'
            """;

    @Test
    void findsTheQueriesOfACallAndNotThoseThatTheServiceMakesByItself() {
        // Given
        String log = OF_A_CALL.repeat(Statements.CALLS) + OF_THE_SERVICE;

        // When
        List<Statements.Query> queries = Statements.queries(log);

        // Then
        assertThat(queries)
                .extracting(Statements.Query::sql)
                .containsExactly("select a\n\tfrom t where id = ? and kind = ?", "select b from u where id = ?");
        assertThat(queries.get(0).parameters()).containsExactly("7", "it's");
        assertThat(queries.get(1).parameters()).containsExactly((String) null);
    }

    @Test
    void makesAQueryAsOftenAsACallMadeIt() {
        // Given
        String log = OF_A_CALL.repeat(2 * Statements.CALLS);

        // When
        List<Statements.Query> queries = Statements.queries(log);

        // Then
        assertThat(queries).hasSize(4);
    }
}
