package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision that was told, and of which the database, restored to an earlier moment, knows nothing but that: the others go by it. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ForgottenDecisionTest {

    private static final OffsetDateTime TOLD_AT = OffsetDateTime.parse("2021-06-30T10:15:00+02:00");

    @Inject
    DataSource dataSource;

    private final Story story = new Story();

    @BeforeEach
    void aTenancyWithTwoRents() {
        Api.businessDate("2021-06-30");
        story.sign();
        story.declareIncome();
        story.firstDecision();
        assertThat(story.decide("2020-01-01", "annual").statusCode()).isEqualTo(201);
    }

    @Test
    void givesWayToTheRentThatIsKnownHereWhichACorrectionTellsAgain() {
        // Given
        forget("rentDecisions.notify.decided");
        // When
        Response correction = story.decide("2019-05-01", "correction");
        // Then: the rents stay what they are here
        assertThat(correction.statusCode()).isEqualTo(201);
        List<TestEvent> events = story.events(4);
        EventSchemas.assertMatches(events.get(2));
        assertThat(periods(events.get(2))).isEqualTo(Api.parse("""
                [{"from": "2019-05-01", "until": "2019-12-31", "rent": 316.10}]"""));
        assertThat(periods(events.get(3))).isEqualTo(Api.parse("""
                [{"from": "2020-01-01", "rent": 323.14}]"""));
        // And where it began earlier, it is asked from then on
        assertThat(story.decide("2019-04-01", "correction").statusCode()).isEqualTo(201);
    }

    @Test
    void isTakenForSettledOnceItWasTickedOff() {
        // Given
        forget("rentDecisions.notify.decided");
        new Sql(dataSource)
                .update("update forgotten_event set done_at = ? where subject = ?", TOLD_AT, story.tenancyId);
        // When
        Response correction = story.decide("2019-05-01", "correction");
        // Then
        assertThat(correction.statusCode()).isEqualTo(409);
    }

    private static JsonNode periods(TestEvent event) {
        return Api.parse(event.data().path("periods").toString());
    }

    /** As the service does when it reads its own topic. */
    private void forget(String type) {
        new Sql(dataSource)
                .update(
                        "insert into forgotten_event (event_id, subject, sequence, type, occurred_at, partition,"
                                + " record_offset, found_at) values (?, ?, 3, ?, ?, 0, 0, ?)",
                        Ids.next(),
                        story.tenancyId,
                        type,
                        TOLD_AT,
                        TOLD_AT);
    }
}
