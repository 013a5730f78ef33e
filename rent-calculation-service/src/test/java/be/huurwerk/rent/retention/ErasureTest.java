package be.huurwerk.rent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that was kept long enough: nothing is added to it, nor to a person who is in no other. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ErasureTest {

    private final Story story = new Story();
    private String income;
    private String decision;

    @BeforeEach
    void anErasedFile() {
        Api.businessDate("2019-07-01");
        story.sign();
        income = Api.body(story.declareIncome()).path("incomeId").asText();
        decision = story.firstDecision().path("rentDecisionId").asText();
        advance().then().statusCode(201);
        story.tell("tenancies.notify.erased", 2, """
            {"tenancyId": "%s", "personIds": ["PERSON"]}\
            """.replace("PERSON", story.tenantId.toString()));
        await().atMost(Duration.ofSeconds(20)).until(() -> !proven());
    }

    @Test
    void takesNoIncomeNoPaperAndNoRequestAnyMore() {
        // When
        List<Response> refused = List.of(
                story.declareIncome("21000.00"),
                upload("kind=taxAssessmentNotice&incomeId=" + income),
                upload("kind=objection&rentDecisionId=" + decision),
                advance(),
                Api.post("/recalculationRequests", """
                    {"tenancyId": "%s", "reason": "incomeDrop", "requestedOn": "2019-06-03",
                     "members": [{"personId": "%s", "incomeKinds": ["wage"]}]}\
                    """.formatted(story.tenancyId, story.tenantId)));
        // Then
        assertThat(refused)
                .allSatisfy(answer -> answer.then()
                        .statusCode(409)
                        .body("type", equalTo("urn:problem-type:huurwerk:rentCalculation:tenancyErased")));
    }

    @Test
    void refusesTheLineOfAnErasedPersonInAFile() {
        // When
        Response loaded = Api.request()
                .contentType("text/csv; charset=utf-8")
                .body("personId;year;kind\n" + story.tenantId + ";2017;none\n")
                .post("/rentCalculation/v1/incomeBulkLoads");
        // Then
        assertThat(Api.body(loaded).path("refused").asInt()).isEqualTo(1);
    }

    @Test
    void keepsAnAdvanceButNotWhyItWasDecided() {
        JsonNode advance = Api.body(Api.get("/chargeAdvances", Map.of("tenancyId", story.tenancyId)))
                .at("/items/0");
        assertThat(advance.path("advance").asText()).isEqualTo("42.50");
        assertThat(advance.path("ground").asText()).isEqualTo("***");
    }

    private Response advance() {
        return Api.post(
                "/chargeAdvances",
                "{\"tenancyId\": \"" + story.tenancyId + "\", \"validFrom\": \"2019-08-01\", \"advance\": 42.50,"
                        + " \"ground\": \"the son is ill\"}");
    }

    @Test
    void keepsTheRent() {
        assertThat(story.decisions().at("/items/0/rent").decimalValue()).isEqualByComparingTo("316.10");
    }

    private boolean proven() {
        return Api.body(Api.get("/incomes", Map.of("personId", story.tenantId)))
                .at("/items/0")
                .has("proof");
    }

    private static Response upload(String query) {
        return Api.request()
                .contentType("application/pdf")
                .body(Papers.pdf("a paper"))
                .post("/rentCalculation/v1/documents?" + query);
    }
}
