package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestTopicsTest {

    private static final String TOPIC = "huurwerk.rent-calculation.v1";

    private static Infrastructure infrastructure;

    @BeforeAll
    static void start() {
        infrastructure = Infrastructure.shared("test_support");
    }

    @Test
    void readsBackWhatItPublished() {
        // Given
        UUID subject = UUID.randomUUID();
        UUID first = TestTopics.publish(TOPIC, "rentDecisions.notify.decided", subject, 1, Map.of("rent", "316.10"));
        TestTopics.publish(TOPIC, "rentDecisions.notify.decided", subject, 2, "{\"rent\": 280.00}");
        TestTopics.publish(TOPIC, "rentDecisions.notify.decided", UUID.randomUUID(), 1, Map.of());

        // When
        List<TestEvent> events = TestTopics.read(TOPIC, subject);

        // Then
        assertThat(events).extracting(TestEvent::sequence).containsExactly(1L, 2L);
        assertThat(events.get(0).id()).isEqualTo(first);
        assertThat(events.get(0).type()).isEqualTo("rentDecisions.notify.decided");
        assertThat(events.get(0).headers())
                .containsEntry("ce_type", "be.huurwerk.rentCalculation.v1.rentDecisions.notify.decided");
        assertThat(events.get(1).data()).hasToString("{\"rent\":280.00}");
    }

    @Test
    void readsNothingFromATopicThatIsNotThere() {
        assertThat(TestTopics.read("huurwerk.nowhere.v1", UUID.randomUUID())).isEmpty();
    }

    @Test
    void givesADatabaseOfTheModulesOwn() throws SQLException {
        // When
        try (Connection connection = DriverManager.getConnection(
                        infrastructure.jdbcUrl(), infrastructure.user(), infrastructure.password());
                ResultSet row = connection.createStatement().executeQuery("select current_database(), version()")) {
            row.next();

            // Then
            assertThat(row.getString(1)).isEqualTo("test_support");
            assertThat(row.getString(2)).startsWith("PostgreSQL 17");
        }
    }
}
