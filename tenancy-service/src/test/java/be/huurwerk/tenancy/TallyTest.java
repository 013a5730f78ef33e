package be.huurwerk.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The number that a table keeps of its rows is the number of its rows, whoever writes at the same moment. */
@ServiceTest
class TallyTest {

    private static final String SOME =
            "select gen_random_uuid(), 'tally-' || gen_random_uuid(), 'house', 3, 'Straat', '1',"
                    + " '2220', 'Heist', 0 from generate_series(1, %d)";
    private static final String COLUMNS =
            "dwelling (dwelling_id, reference, kind, bedrooms, street, house_number, postal_code, municipality, version) ";

    @Inject
    DataSource dataSource;

    @Test
    void isTheNumberOfRowsOfEachTableThatKeepsOne() throws SQLException {
        // Given
        Api.aTenancyOf(Api.anAdult());
        // When, then
        try (Connection connection = dataSource.getConnection()) {
            for (String table : List.of("tenancy", "dwelling", "lease_registration")) {
                assertThat(number(connection, "select count(*) - " + Tally.of(table) + " from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void countsForEachWriterWhatThisOneSees() throws SQLException {
        try (Connection one = dataSource.getConnection();
                Connection other = dataSource.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            long before = dwellings(one);
            try {
                // When: both write before either is done, and neither waits
                write(one, 3);
                write(other, 2);
                // Then
                assertThat(dwellings(one)).isEqualTo(before + 3);
                assertThat(dwellings(other)).isEqualTo(before + 2);
                // When
                try (Statement statement = other.createStatement()) {
                    statement.execute("delete from dwelling where dwelling_id = (select dwelling_id from dwelling where"
                            + " reference like 'tally-%' limit 1)");
                }
                other.commit();
                // Then
                assertThat(dwellings(one)).isEqualTo(before + 4);
                assertThat(dwellings(other)).isEqualTo(before + 1);
            } finally {
                one.rollback();
                other.rollback();
            }
            // Then
            assertThat(dwellings(one)).isEqualTo(before + 1);
            one.rollback();
        }
    }

    @Test
    void countsNothingTwiceThatWasThereAlready() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Given
                write(connection, 2);
                long before = dwellings(connection);
                // When
                int added =
                        statement.executeUpdate("insert into " + COLUMNS + "select gen_random_uuid(), reference, kind,"
                                + " bedrooms, street, house_number, postal_code, municipality, 0 from dwelling"
                                + " on conflict (reference) do nothing");
                // Then
                assertThat(added).isZero();
                assertThat(dwellings(connection)).isEqualTo(before);
                // When
                statement.execute("truncate lease_registration cascade");
                // Then
                assertThat(number(connection, "select " + Tally.of("lease_registration")))
                        .isZero();
            } finally {
                connection.rollback();
            }
        }
    }

    private static void write(Connection connection, int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into " + COLUMNS + SOME.formatted(count));
        }
    }

    /** What is kept, once it is seen to be what is counted in the same statement. */
    private static long dwellings(Connection connection) throws SQLException {
        assertThat(number(connection, "select count(*) - " + Tally.of("dwelling") + " from dwelling"))
                .isZero();
        return number(connection, "select " + Tally.of("dwelling"));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
