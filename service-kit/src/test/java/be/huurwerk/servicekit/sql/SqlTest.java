package be.huurwerk.servicekit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class SqlTest {
    /** After as many the driver has the server keep the plan. */
    private static final int OFTEN = 12;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from growing",
                "select g.*, 1 as one from growing g",
                "select 1 as one, g.* from growing g",
                "update growing set word = 'a' returning *"
            })
    void readsAllColumnsInATransactionAlsoAfterANewerReleaseHasAddedOne(String statement) {
        // Given
        Sql sql = new Sql(dataSource);
        sql.execute("drop table if exists growing");
        sql.execute("create table growing (word text)");
        sql.update("insert into growing values ('a')");

        // When: one connection has read it often, and a column is added meanwhile
        List<String> words = QuarkusTransaction.requiringNew().call(() -> {
            for (int time = 1; time < OFTEN; time++) {
                sql.list(statement, row -> row.getString("word"));
            }
            sql.execute("alter table growing add column later text");
            return sql.list(statement, row -> row.getString("word"));
        });

        // Then
        assertThat(words).containsExactly("a");
        sql.execute("drop table growing");
    }

    @Test
    void letsTheServerKeepThePlanOfWhatNamesItsColumns() {
        // Given
        Sql sql = new Sql(dataSource);

        // When
        List<String> kept = QuarkusTransaction.requiringNew().call(() -> {
            for (int time = 1; time < OFTEN; time++) {
                sql.list("select word, words from (values ('a', 'b')) as given(word, words)", row -> row.getString(1));
            }
            return sql.list(
                    "select statement from pg_prepared_statements where statement like 'select word, words from%'",
                    row -> row.getString(1));
        });

        // Then
        assertThat(kept).isNotEmpty();
    }
}
