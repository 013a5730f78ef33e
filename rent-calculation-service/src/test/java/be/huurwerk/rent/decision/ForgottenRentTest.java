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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rent that was told, and that the database, restored to an earlier moment, doesn't know; the tenancy of the contract's example, 316.10. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ForgottenRentTest {

    private static final String DECIDED = "rentDecisions.notify.decided";
    private static final OffsetDateTime TOLD_AT = OffsetDateTime.parse("2019-12-01T10:15:00+01:00");

    @Inject
    DataSource dataSource;

    private final Story story = new Story();

    @BeforeEach
    void aTenancyWithItsFirstRent() {
        Api.businessDate("2021-06-30");
        story.sign();
        story.declareIncome();
        story.firstDecision();
    }

    @Test
    void givesWayToTheRentsInForceWhichACorrectionTellsAgainFromTheFirstDayOn() {
        // Given
        story.decide("2020-01-01", "annual");
        forget(DECIDED);

        // When
        Response correction = story.decide("2020-01-01", "correction");

        // Then
        assertThat(correction.statusCode()).isEqualTo(201);
        assertThat(Api.body(correction).path("effectiveFrom").asText()).isEqualTo("2020-01-01");
        assertThat(Api.body(correction).path("rent")).isEqualTo(Api.parse("323.14"));
        List<TestEvent> events = story.events(4);
        events.forEach(EventSchemas::assertMatches);
        assertThat(periods(events.get(2)))
                .isEqualTo(Api.parse("[{\"from\": \"2019-03-01\", \"until\": \"2019-12-31\", \"rent\": 316.10}]"));
        assertThat(periods(events.get(3))).isEqualTo(Api.parse("[{\"from\": \"2020-01-01\", \"rent\": 323.14}]"));
        assertThat(events)
                .extracting(TestEvent::sequence)
                .as("behind the forgotten third")
                .containsExactly(1L, 2L, 4L, 5L);
        assertThat(decidedAt(events.get(2))).isAfter(decidedAt(events.get(1)));
        assertThat(Api.body(correction).path("rentDecisionId").asText())
                .isEqualTo(events.get(3).data().path("rentDecisionId").asText());
    }

    @Test
    void isSettledByThat() {
        // Given
        forget(DECIDED);

        // When
        Response first = story.decide("2019-05-01", "correction");
        Response again = story.decide("2019-05-01", "correction");

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertNothingToCorrect(again);
        assertThat(open()).isEmpty();
    }

    @Test
    void isTakenForSettledOnceItWasTickedOff() {
        // Given
        forget(DECIDED);
        new Sql(dataSource)
                .update("update forgotten_event set done_at = ? where subject = ?", TOLD_AT, story.tenancyId);

        // Then
        assertNothingToCorrect(story.decide("2019-05-01", "correction"));
    }

    @Test
    void isCorrectedTogetherWithWhatElseChanges() {
        // Given
        forget(DECIDED);
        story.declareIncome("18000.00");

        // When
        Response correction = story.decide("2019-05-01", "correction");

        // Then: 18000 x 107.01 / 103.74 / 55 = 337.59, less 59; March and April stay as they were
        assertThat(Api.body(correction).path("rent")).isEqualTo(Api.parse("278.59"));
        List<TestEvent> events = story.events(3);
        assertThat(periods(events.get(1))).isEqualTo(Api.parse("[{\"from\": \"2019-03-01\", \"rent\": 316.10}]"));
        assertThat(periods(events.get(2))).isEqualTo(Api.parse("[{\"from\": \"2019-05-01\", \"rent\": 278.59}]"));
        assertThat(decidedAt(events.get(2))).isAfter(decidedAt(events.get(1)));
    }

    @Test
    void givesWayToAGrantAndToWhatFollowsIt() {
        // Given
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1300.00");
        story.decide("2019-06-01", "incomeDrop");
        List<String> before = rents();
        forget(DECIDED);

        // When
        Response correction = story.decide("2019-07-01", "correction");

        // Then
        assertThat(Api.body(correction).path("until").asText()).isEqualTo("2019-11-30");
        List<TestEvent> events = story.events(6);
        events.forEach(EventSchemas::assertMatches);
        assertThat(periods(events.get(4)))
                .isEqualTo(Api.parse("[{\"from\": \"2019-06-01\", \"until\": \"2019-11-30\", \"rent\": 224.64}]"));
        assertThat(periods(events.get(5))).isEqualTo(Api.parse("[{\"from\": \"2019-12-01\", \"rent\": 316.10}]"));
        assertThat(rents()).isEqualTo(before);
        assertNothingToCorrect(story.decide("2019-03-01", "correction"));
    }

    @Test
    void givesWayWhereItWasAskedOnlyMeanwhile() {
        // Given
        forget("rentDecisions.notify.awaited");

        // Then
        assertThat(story.decide("2019-03-01", "correction").statusCode()).isEqualTo(201);
    }

    @Test
    void staysForgottenWhereTheCorrectionIsRefused() {
        // Given
        forget(DECIDED);

        // When
        Response tooEarly = story.decide("2019-02-01", "correction");

        // Then
        assertThat(tooEarly.statusCode()).isEqualTo(400);
        assertThat(open()).containsExactly(DECIDED);
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void isNotWhatSomethingElseIsThatWasForgotten() {
        // Given
        forget("underOccupancyFees.notify.decided");

        // When
        Response correction = story.decide("2019-03-01", "correction");

        // Then
        assertNothingToCorrect(correction);
        assertThat(open()).containsExactly("underOccupancyFees.notify.decided");
    }

    private List<String> rents() {
        return Stream.of("2019-03-01", "2019-06-01", "2019-11-30", "2019-12-01")
                .map(on -> story.decisionOn(on).path(0).path("rent").asText())
                .toList();
    }

    /** As the service does when it reads its own topic. */
    private void forget(String type) {
        Sql sql = new Sql(dataSource);
        long sequence = sql.first(
                        "update stream set seq = seq + 1 where subject = ? returning seq",
                        row -> row.getLong(1),
                        story.tenancyId)
                .orElseThrow();
        sql.update(
                "insert into forgotten_event (event_id, subject, sequence, type, occurred_at, partition, record_offset,"
                        + " found_at) values (?, ?, ?, ?, ?, 0, 0, ?)",
                Ids.next(),
                story.tenancyId,
                sequence,
                type,
                TOLD_AT,
                TOLD_AT);
    }

    private List<String> open() {
        return new Sql(dataSource)
                .list(
                        "select type from forgotten_event where subject = ? and done_at is null",
                        row -> row.getString(1),
                        story.tenancyId);
    }

    private static Instant decidedAt(TestEvent event) {
        return OffsetDateTime.parse(event.data().path("decidedAt").asText()).toInstant();
    }

    private static JsonNode periods(TestEvent event) {
        return Api.parse(event.data().path("periods").toString());
    }

    private static void assertNothingToCorrect(Response response) {
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Api.body(response).path("type").asText())
                .isEqualTo("urn:problem-type:huurwerk:rentCalculation:nothingToCorrect");
    }
}
