package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RentDecisionsTest {

    @Inject
    DataSource dataSource;

    @Inject
    RentCalculation calculation;

    private final Story story = new Story();
    private String first;

    @BeforeEach
    void aTenancyWithItsFirstRent() {
        story.sign();
        story.declareIncome();
        first = story.firstDecision().path("rentDecisionId").asText();
    }

    @Test
    void areServedByTheirAddress() {
        // When
        Response response = Api.get("/rentDecisions/" + first, Map.of());

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Api.body(response)).isEqualTo(story.firstDecision());
        assertThat(Api.body(response).path("trace").path(0).path("formula").asText())
                .isEqualTo("20000.00 x 107.01 / 103.74");
    }

    @Test
    void tellWhatSaysSomethingOfAMemberToTheOfficesAlone() {
        // When
        String office = Api.get("/rentDecisions/" + first, Map.of()).asString();
        JsonNode integrator = Api.body(RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get("/rentCalculation/v1/rentDecisions/" + first));

        // Then
        assertThat(office).contains("dependent child", "younger than 18", "memberReduction");
        assertThat(integrator.toString())
                .doesNotContain("child", "younger", "memberReduction", "memberCounts", story.childId.toString());
        assertThat(integrator.path("trace").findValuesAsText("step")).contains("familyReduction", "whoCounts", "rent");
        assertThat(integrator.path("rent")).isEqualTo(Api.parse("316.10"));
    }

    @Test
    void tellTheKindOfAnIncomeAndWhatWasAddedUpToTheOfficesAlone() {
        // Given: a benefit tells of an illness, a sum of who is exempted from a part
        String ofTenant = "/incomes?personId=" + story.tenantId;

        // When
        JsonNode office = Api.body(Api.get(ofTenant, Map.of())).at("/items/0");
        JsonNode integrator = asIntegrator("/rentCalculation/v1" + ofTenant).at("/items/0");
        JsonNode trace =
                asIntegrator("/rentCalculation/v1/rentDecisions/" + first).at("/trace/0");

        // Then
        assertThat(office.path("kind").asText()).isEqualTo("taxable");
        assertThat(integrator.path("year")).isEqualTo(office.path("year"));
        assertThat(integrator.has("kind")).isFalse();
        assertThat(integrator.has("proof")).isFalse();
        assertThat(trace.path("step").asText()).isEqualTo("indexedIncome");
        assertThat(trace.has("formula")).isFalse();
    }

    private static JsonNode asIntegrator(String path) {
        return Api.body(
                RestAssured.given().auth().oauth2(Tokens.client("integrator")).get(path));
    }

    @Test
    void tellTheOfficesOfAnIncomeThatDoesNotCount() {
        // Given
        Story.declareIncome(story.tenantId, 2017, "20000.00");
        Api.post("/incomes", """
                        {"personId": "%s", "year": 2018, "kind": "integrationIncome", "amount": 1000.00}""".formatted(story.tenantId)).then().statusCode(201);

        // When
        JsonNode decided = Api.body(story.decide("2020-01-01", "annual"));
        JsonNode integrator = Api.body(RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get(decided.path("href").asText()));

        // Then: 20000 x 109.02 / 105.29
        assertThat(decided.path("indexedIncome")).isEqualTo(Api.parse("20708.52"));
        assertThat(decided.at("/warnings/0/code").asText()).isEqualTo("laterIncomeIgnored");
        assertThat(decided.at("/warnings/0/detail").asText()).contains("2018", "the last assessment, 2017");
        assertThat(integrator.has("warnings")).isFalse();
    }

    @Test
    void replaceAnEarlierOneFromTheirDateOn() {
        // Given: the income of 2016 turns out to be 18000
        assertThat(story.declareIncome("18000.00").statusCode()).isEqualTo(201);

        // When
        Response response = story.decide("2019-05-01", "correction");

        // Then: 18000 x 107.01 / 103.74 / 55 = 337.59, less 59
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode correction = Api.body(response);
        assertThat(response.header("Location"))
                .isEqualTo(correction.path("href").asText());
        assertThat(correction.path("rent")).isEqualTo(Api.parse("278.59"));
        assertThat(correction.path("supersedes").asText()).isEqualTo(first);
        assertThat(story.decisionOn("2019-04-30").path(0).path("rentDecisionId").asText())
                .isEqualTo(first);
        assertThat(story.decisionOn("2019-05-01").path(0)).isEqualTo(correction);
        assertThat(story.decisionOn("2019-02-28")).isEmpty();
        JsonNode all = story.decisions();
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.path("items").path(0)).isEqualTo(correction);
    }

    @Test
    void tellFromWhenUntilWhenTheRentHolds() {
        // Given
        story.changesInNothing(2, "2019-04-01");
        story.decisions(2);
        story.decide("2019-07-01", "householdChange");

        // When
        story.decide("2019-05-01", "householdChange");

        // Then
        List<TestEvent> events = story.events(4);
        events.forEach(EventSchemas::assertMatches);
        assertThat(Api.parse(events.get(2).data().path("periods").toString()))
                .isEqualTo(Api.parse("[{\"from\": \"2019-07-01\", \"rent\": 316.10}]"));
        assertThat(Api.parse(events.get(3).data().path("periods").toString()))
                .isEqualTo(Api.parse("[{\"from\": \"2019-05-01\", \"until\": \"2019-06-30\", \"rent\": 316.10}]"));
        assertThat(events).extracting(TestEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void comeInPagesNewestFirst() {
        // Given
        story.changesInNothing(2, "2019-05-01");
        story.decisions(2);
        story.decide("2019-06-01", "householdChange");

        // When
        JsonNode page = Api.body(Api.get("/rentDecisions", Map.of("tenancyId", story.tenancyId, "pageSize", 2)));
        JsonNode rest = Api.body(
                Api.request().urlEncodingEnabled(false).get(page.path("next").asText()));

        // Then
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("items").findValuesAsText("effectiveFrom")).containsExactly("2019-06-01", "2019-05-01");
        assertThat(rest.path("items").findValuesAsText("effectiveFrom")).containsExactly("2019-03-01");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void canBeComputedAgainToTheByte() {
        // Given
        String facts = stored("facts");
        String trace = stored("trace");

        // When
        String again = TraceJson.write(calculation.assess(FactsJson.read(facts)).trace());

        // Then
        assertThat(again).isEqualTo(trace);
        assertThat(FactsJson.write(FactsJson.read(facts))).isEqualTo(facts);
        assertThat(trace).doesNotContain("title").doesNotContain("source");
    }

    @Test
    void needAnotherReasonOnceTheFirstIsDecided() {
        Response response = story.decide("2019-03-01", "initial");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Api.body(response).path("type").asText())
                .isEqualTo("urn:problem-type:huurwerk:rentCalculation:rentAlreadyDecided");
    }

    @Test
    void beginWithTheTenancyOrOnAFirstOfTheMonth() {
        assertThat(Api.issues(story.decide("2019-02-01", "correction"))).containsExactly("rejectedInput effectiveFrom");
        assertThat(Api.issues(story.decide("2019-04-02", "correction"))).containsExactly("rejectedInput effectiveFrom");
    }

    @Test
    void areRefusedForAnUnknownTenancyAndNoneAreListed() {
        // Given
        Story nobody = new Story();

        // When
        Response response = nobody.decide("2019-03-01", "initial");

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response)).containsExactly("referencedResourceNotFound tenancyId");
        assertThat(nobody.decisions().path("items")).isEmpty();
        assertThat(nobody.decisions().path("total").asInt()).isZero();
        assertThat(Api.get("/rentDecisions/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(Api.get("/rentDecisions", Map.of()).statusCode()).isEqualTo(400);
    }

    private String stored(String column) {
        return new Sql(dataSource)
                .first(
                        "select " + column + " from rent_decision where rent_decision_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(first))
                .orElseThrow();
    }
}
