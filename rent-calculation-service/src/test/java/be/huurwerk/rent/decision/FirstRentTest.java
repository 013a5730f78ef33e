package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class FirstRentTest {

    private final Story story = new Story();

    @Test
    void isDecidedWhenTheIncomeComesLast() {
        // Given
        story.registerTenant();
        story.sign();

        // When
        Response income = story.declareIncome();

        // Then
        assertThat(income.statusCode()).isEqualTo(201);
        assertDecidedOnce();
    }

    @Test
    void isDecidedWhenTheSigningComesLast() {
        // Given
        story.registerTenant();
        assertThat(story.declareIncome().statusCode()).isEqualTo(201);
        assertThat(story.decisions().path("total").asInt()).isZero();

        // When
        story.sign();

        // Then
        assertDecidedOnce();
    }

    @Test
    void isDecidedWhenTheRegistrationComesLast() {
        // Given
        story.sign();
        assertThat(story.declareIncome().statusCode()).isEqualTo(201);

        // When
        story.registerTenant();

        // Then
        assertDecidedOnce();
    }

    @Test
    void isDecidedOnceWhenTheSigningIsToldTwice() {
        // Given
        story.sign();
        story.declareIncome();
        story.firstDecision();

        // When: the same facts under another sequence, as after a restore
        story.sign(2);
        Story after = new Story();
        after.sign();
        after.declareIncome();
        after.firstDecision();

        // Then
        assertThat(story.events(1)).hasSize(1);
        assertDecidedOnce();
    }

    @Test
    void isDecidedOnceWhenSigningAndIncomeMeet() {
        List<Story> stories = new ArrayList<>();
        for (int round = 0; round < 15; round++) {
            // Given
            Story meeting = new Story();
            meeting.registerTenant();
            stories.add(meeting);
        }

        for (Story meeting : stories) {
            // When
            CompletableFuture<Void> signing = CompletableFuture.runAsync(meeting::sign);
            Response income = meeting.declareIncome();
            signing.join();

            // Then
            assertThat(income.statusCode()).isEqualTo(201);
        }
        for (Story meeting : stories) {
            meeting.firstDecision();
            assertThat(meeting.decisions().path("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void waitsForEveryCountedAdult() {
        // Given
        ObjectNode signed = story.signed();
        ObjectNode spouse = ((ObjectNode) signed.path("household").get(1));
        spouse.removeAll();
        spouse.put("personId", story.childId.toString())
                .put("role", "spouse")
                .put("birthDate", "1981-02-03")
                .put("severelyDisabled", false);
        story.publishSigned(signed);
        assertThat(story.declareIncome().statusCode()).isEqualTo(201);

        // When
        Response tooEarly = story.decide("2019-03-01", "initial");

        // Then
        assertThat(tooEarly.statusCode()).isEqualTo(400);
        assertThat(tooEarly.asString()).contains(story.childId.toString()).doesNotContain(story.tenantId.toString());
        assertThat(story.decisions().path("total").asInt()).isZero();

        // When
        Api.post(
                "/incomes",
                "{\"personId\": \"" + story.childId
                        + "\", \"year\": 2016, \"amount\": 0.00, \"kind\": \"none\", \"proof\":"
                        + " \"swornStatement\"}");

        // Then
        assertThat(story.firstDecision().path("incomeLimit")).isEqualTo(Api.parse("37276.00"));
    }

    @Test
    void parksNothingWhenTheDwellingHasNoFiguresYet() {
        // Given
        ObjectNode signed = story.signed();
        ((ObjectNode) signed.path("dwelling").path("figures").get(0)).put("validFrom", "2019-06-01");
        story.publishSigned(signed);

        // When
        assertThat(story.declareIncome().statusCode()).isEqualTo(201);
        Response now = story.decide("2019-03-01", "initial");
        Response later = story.decide("2019-06-01", "initial");

        // Then
        assertThat(now.statusCode()).isEqualTo(400);
        assertThat(Api.issues(now)).containsExactly("rejectedInput effectiveFrom");
        assertThat(later.statusCode()).isEqualTo(201);
    }

    private void assertDecidedOnce() {
        JsonNode decision = story.firstDecision();
        assertThat(decision.path("rent")).isEqualTo(Api.parse("316.10"));
        assertThat(decision.path("reason").asText()).isEqualTo("initial");
        assertThat(decision.path("effectiveFrom").asText()).isEqualTo("2019-03-01");
        assertThat(decision.path("effectiveDate").asText()).isEqualTo("2019-03-01");
        assertThat(decision.path("parameterStatus").asText()).isEqualTo("likely");
        assertThat(decision.has("supersedes")).isFalse();
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);

        List<TestEvent> events = story.events(1);
        await().during(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(30))
                .until(() -> story.events(1).size() == 1);
        TestEvent decided = events.get(0);
        EventSchemas.assertMatches(decided);
        assertThat(decided.type()).isEqualTo("rentDecisions.notify.decided");
        assertThat(decided.data().path("rentDecisionId").asText())
                .isEqualTo(decision.path("rentDecisionId").asText());
        assertThat(Api.parse(decided.data().path("periods").toString()))
                .isEqualTo(Api.parse("[{\"from\": \"2019-03-01\", \"rent\": 316.10}]"));
    }
}
