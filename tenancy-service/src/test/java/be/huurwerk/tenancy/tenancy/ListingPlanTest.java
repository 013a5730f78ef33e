package be.huurwerk.tenancy.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.tenancy.Tally;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Some thousands of tenancies, dwellings and persons, within a transaction that is rolled back: what is asked of them has an index. */
@ServiceTest
class ListingPlanTest {

    private static final String MANY = "generate_series(1, 8000) as n";
    private static final String ID = "md5('%s' || n)::uuid";
    private static final String PAGE = " order by t.tenancy_id limit 51";

    @Inject
    DataSource dataSource;

    @Test
    void listsAndCountsTenancies() throws SQLException {
        explaining((statement, anyone) -> {
            assertPlan(
                    statement,
                    "select tenancy_id from tenancy t where t.tenancy_id > '" + anyone + "'" + PAGE,
                    "tenancy_pkey");
            assertPlan(
                    statement,
                    "select tenancy_id from tenancy t where t.dwelling_id = '" + anyone + "' and t.tenancy_id > '"
                            + anyone + "'" + PAGE,
                    "tenancy_dwelling");
            assertPlan(
                    statement,
                    "select count(*) from tenancy t where exists (select 1 from residence r where r.tenancy_id ="
                            + " t.tenancy_id and r.person_id = '" + anyone + "')",
                    "residence_person");
            assertPlan(
                    statement,
                    "select tenancy_id from tenancy t where t.signed_on <= '2015-01-01' and t.tenancy_id > '" + anyone
                            + "'" + PAGE,
                    "tenancy_");
            assertPlan(
                    statement, "select count(*) from tenancy t where t.signed_on <= '2010-01-15'", "tenancy_signed_on");
        });
    }

    @Test
    void readsHowManyThereAreWithoutCountingThem() throws SQLException {
        explaining((statement, anyone) -> {
            for (String table : List.of("tenancy", "dwelling", "lease_registration")) {
                assertThat(plan(statement, "select " + Tally.of(table)))
                        .contains(" on tally")
                        .doesNotContain(" on " + table);
            }
        });
    }

    @Test
    void findsDwellings() throws SQLException {
        explaining((statement, anyone) -> {
            assertPlan(statement, "select 1 from dwelling where reference = 'L-77'", "dwelling_reference_key");
            assertPlan(
                    statement,
                    "select * from dwelling_figure where dwelling_id = any(array['" + anyone + "'::uuid])",
                    "dwelling_figure_pkey");
        });
    }

    @Test
    void findsWhoLivesTooLarge() throws SQLException {
        explaining((statement, anyone) -> {
            assertPlan(
                    statement,
                    "select o.tenancy_id from occupancy o join tenancy t on t.tenancy_id = o.tenancy_id join dwelling d"
                            + " on d.dwelling_id = t.dwelling_id where o.spare_bedrooms > 1 and o.from_date <="
                            + " '2019-01-01' and o.tenancy_id > '" + anyone + "' order by o.tenancy_id limit 51",
                    "occupancy_");
            statement.execute(
                    "set local enable_seqscan = off"); // of so few rows, just written, the table itself is as cheap
            assertPlan(
                    statement,
                    "select count(*) from occupancy o where o.spare_bedrooms > 1 and o.from_date <= '2019-01-01' and not"
                            + " exists (select from tenancy a where a.tenancy_id = o.tenancy_id and a.annulled) and not"
                            + " exists (select from tenancy e where e.tenancy_id = o.tenancy_id and e.end_date <"
                            + " '2019-01-01' and (e.notice_received_on is not null or e.keys_returned_on is not null))",
                    "occupancy_spare");
        });
    }

    @Test
    void countsWhatIsDueOfObligations() throws SQLException {
        explaining((statement, anyone) -> assertPlan(
                statement,
                "select count(*) from obligation o where o.arisen_on <= '2010-01-10' and not o.settled and o.due_on <"
                        + " '2010-01-15' and not exists (select from obligation c where c.carried_from = o.obligation_id"
                        + " and c.carried_from is not null and not exists (select from tenancy t where t.tenancy_id ="
                        + " c.tenancy_id and t.annulled)) and not exists (select from tenancy t where t.tenancy_id ="
                        + " o.tenancy_id and t.annulled) and not exists (select from tenancy t where t.tenancy_id ="
                        + " o.tenancy_id and t.keys_returned_on is not null)",
                "obligation_due"));
    }

    @Test
    void searchesPersons() throws SQLException {
        explaining((statement, anyone) -> {
            assertPlan(statement, "select 1 from person where ssin = '80650100167'", "person_ssin_key");
            assertPlan(
                    statement,
                    "select 1 from person p where p.erased_on is null and p.family_name_key like 'van l-777%' and p.person_id > '"
                            + anyone + "' order by p.person_id limit 51",
                    "person_family_name_key");
            assertPlan(
                    statement,
                    "select count(*) from person p where p.erased_on is null and p.given_name_key like 'g-777%'",
                    "person_given_name_key");
        });
    }

    private interface Plans {
        void in(Statement statement, UUID anyone) throws SQLException;
    }

    private void explaining(Plans plans) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                fill(statement);
                plans.in(statement, UUID.fromString("7fffffff-0000-7000-8000-000000000000"));
            } finally {
                connection.rollback();
            }
        }
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute(
                "insert into dwelling (dwelling_id, reference, kind, bedrooms, street, house_number, postal_code,"
                        + " municipality, version) select " + ID.formatted("d")
                        + ", 'L-' || n, 'house', 3, 'Straat', '1', '2220', 'Heist', 0"
                        + " from " + MANY);
        statement.execute("insert into dwelling_figure (dwelling_id, valid_from, base_rent) select " + ID.formatted("d")
                + ", '2010-01-01', 600 from " + MANY);
        statement.execute(
                "insert into person (person_id, ssin, given_name, family_name, given_name_key, family_name_key,"
                        + " birth_date, version) select " + ID.formatted("p")
                        + ", (10000000000 + n)::text, 'G', 'L', 'g-' || n, 'van l-' || n, '1980-01-01', 0 from "
                        + MANY);
        statement.execute(
                "insert into tenancy (tenancy_id, dwelling_id, signed_on, start_date, contract_kind, version) select "
                        + ID.formatted("t") + ", " + ID.formatted("d")
                        + ", date '2010-01-01' + n, date '2010-01-01' + n, 'indefinite', 0 from " + MANY);
        statement.execute(
                "insert into residence (tenancy_id, position, person_id, role, party_to_lease, severely_disabled,"
                        + " from_date) select " + ID.formatted("t") + ", 0, " + ID.formatted("p")
                        + ", 'tenant', true, false, '2010-01-01' from " + MANY);
        statement.execute("insert into occupancy (tenancy_id, from_date, persons, couple, bedrooms) select "
                + ID.formatted("t") + ", '2010-01-01', case when n % 10 = 0 then 1 else 3 end, false, 3 from " + MANY);
        statement.execute(
                "insert into obligation (obligation_id, tenancy_id, person_id, kind, arisen_on, due_on, state, settled,"
                        + " parameter_status, version) select " + ID.formatted("o") + ", " + ID.formatted("t") + ", "
                        + ID.formatted("p") + ", 'work', date '2010-01-01', date '2010-01-01' + n, 'open', false,"
                        + " 'confirmed', 0 from " + MANY);
        statement.execute("analyze dwelling, dwelling_figure, person, tenancy, residence, occupancy, obligation");
    }

    private static void assertPlan(Statement statement, String query, String index) throws SQLException {
        assertThat(plan(statement, query)).contains(index).doesNotContain("Seq Scan");
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
