package be.huurwerk.rent.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tenancy of the example, with an income of 20000.00 in 2016; its tenant asks on 3 June 2019. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RecalculationRequestTest {

    private final Story story = new Story();

    @Test
    void asksTheProofsOfTheLastThreeMonthsByKindOfIncome() {
        // Given
        decided();

        // When
        Response response = ask("incomeDrop", "earlyRetirement");

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode request = Api.body(response);
        assertThat(request.path("status").asText()).isEqualTo("incomplete");
        assertThat(request.path("missing").findValuesAsText("proof")).containsExactly("union", "formerEmployer");
        assertThat(texts(request.path("missing").get(0).path("months")))
                .containsExactly("2019-03", "2019-04", "2019-05");
        assertThat(texts(request.path("currentIncomeMissing"))).containsExactly(story.tenantId.toString());
        assertThat(Api.body(Api.request().get(response.header("Location")))).isEqualTo(request);
    }

    @Test
    void decidesByItselfOnceEveryProofAndEveryIncomeIsThere() {
        // Given
        decided();
        String href = href(ask("incomeDrop", "wage"));
        JsonNode part = Api.body(proof(href, "payslips", "2019-06-05", ", \"months\": [\"2019-03\", \"2019-04\"]"));
        assertThat(texts(part.path("missing").get(0).path("months"))).containsExactly("2019-05");
        JsonNode complete = Api.body(proof(href, "payslips", "2019-06-20", ", \"months\": [\"2019-05\"]"));
        assertThat(complete.path("status").asText()).isEqualTo("complete");

        // When
        earn("1000.00");

        // Then
        JsonNode request = Api.body(Api.request().get(href));
        assertThat(request.path("status").asText()).isEqualTo("decided");
        assertThat(request.path("completedOn").asText()).isEqualTo("2019-06-20");
        assertThat(request.path("effectiveFrom").asText()).isEqualTo("2019-07-01");
        JsonNode decision =
                Api.body(Api.request().get(request.path("rentDecision").asText()));
        assertThat(decision.path("reason").asText()).isEqualTo("incomeDrop");
        assertThat(decision.path("effectiveFrom").asText()).isEqualTo("2019-07-01");
        assertThat(Api.body(proof(href, "payslips", "2019-06-21", ""))
                        .path("type")
                        .asText())
                .endsWith(":recalculationOver");
    }

    @Test
    void shiftsAMonthWhenTheLastProofComesAfterTheCutOffDay() {
        // Given: the incomes are there before the proofs
        decided();
        earn("1000.00");
        String href = href(ask("incomeDrop", "wage"));

        // When
        JsonNode request = Api.body(proof(href, "payslips", "2019-06-21", ""));

        // Then
        assertThat(request.path("status").asText()).isEqualTo("decided");
        assertThat(request.path("completedOn").asText()).isEqualTo("2019-06-21");
        assertThat(request.path("effectiveFrom").asText()).isEqualTo("2019-08-01");
    }

    @Test
    void refusesADropOfLessThanTheLawAsks() {
        // Given
        decided();
        earn("1700.00");
        String href = href(ask("incomeDrop", "wage"));

        // When
        JsonNode request = Api.body(proof(href, "payslips", "2019-06-10", ""));

        // Then: 1700.00 x 3 x 4 against 20000.00 x 107.01 / 103.74
        assertThat(request.path("status").asText()).isEqualTo("refused");
        assertThat(request.at("/refusal/code").asText()).isEqualTo("dropTooSmall");
        assertThat(request.at("/refusal/currentIncome")).isEqualTo(Api.parse("20400.00"));
        assertThat(request.at("/refusal/referenceIncome")).isEqualTo(Api.parse("20630.42"));
        assertThat(request.at("/refusal/drop")).isEqualTo(Api.parse("1.11"));
        assertThat(request.at("/refusal/dropNeeded")).isEqualTo(Api.parse("20"));
        assertThat(request.at("/refusal/detail").asText())
                .contains("1.11 % below the reference income")
                .endsWith("It must lie at least 20 % below.");
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void tellsTheIncomesThatWereComparedThoughBothAreRaisedToTheIntegrationIncome() {
        // Given
        story.sign();
        story.declareIncome("6000.00");
        story.firstDecision();
        earn("450.00");
        String href = href(ask("incomeDrop", "wage"));

        // When
        JsonNode request = Api.body(proof(href, "payslips", "2019-06-10", ""));

        // Then: 450.00 x 3 x 4 against 6000.00 x 107.01 / 103.74
        assertThat(request.at("/refusal/code").asText()).isEqualTo("dropTooSmall");
        assertThat(request.at("/refusal/currentIncome")).isEqualTo(Api.parse("5400.00"));
        assertThat(request.at("/refusal/referenceIncome")).isEqualTo(Api.parse("6189.13"));
        assertThat(request.at("/refusal/drop")).isEqualTo(Api.parse("12.75"));
    }

    @Test
    void grantsARetirementWithoutAThreshold() {
        // Given
        decided();
        earn("1700.00", "pensionFund");
        String href = href(ask("retirement", "pension"));

        // When
        JsonNode request = Api.body(proof(href, "pensionFund", "2019-06-10", ""));

        // Then
        assertThat(request.path("status").asText()).isEqualTo("decided");
        assertThat(Api.body(Api.request().get(request.path("rentDecision").asText()))
                        .path("reason")
                        .asText())
                .isEqualTo("retirement");
    }

    @Test
    void awaitsThePensionOnWhichARetirementRests() {
        // Given: the wages of the last months, which are no pension
        decided();
        earn("1700.00");
        String href = href(ask("retirement", "pension"));

        // When
        JsonNode request = Api.body(proof(href, "pensionFund", "2019-06-10", ""));

        // Then
        assertThat(request.path("status").asText()).isEqualTo("complete");
        assertThat(texts(request.path("currentIncomeMissing"))).containsExactly(story.tenantId.toString());
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);

        // When
        earn("1500.00", "pensionFund");

        // Then: 3 x 1500 x 4 / 55 = 327.27, less 59
        JsonNode decided = Api.body(Api.request().get(href));
        assertThat(decided.path("status").asText()).isEqualTo("decided");
        assertThat(decided.path("currentIncomeMissing")).isEmpty();
        assertThat(Api.body(Api.request().get(decided.path("rentDecision").asText()))
                        .path("rent"))
                .isEqualTo(Api.parse("268.27"));
    }

    @Test
    void takesAnotherStatementOfWhatSomebodyLivedOn() {
        // Given
        decided();
        String href = href(ask("incomeDrop", "wage"));

        // When
        JsonNode request = Api.body(Api.request()
                .contentType("application/json")
                .body(member("none"))
                .post(href + "/members"));

        // Then
        assertThat(request.path("missing").findValuesAsText("proof")).containsExactly("swornStatement");
        assertThat(request.path("missing").get(0).has("months")).isFalse();
    }

    @Test
    void isWithdrawnAndMayBeAskedAnew() {
        // Given
        decided();
        String href = href(ask("incomeDrop", "wage"));
        assertThat(ask("incomeDrop", "wage").statusCode()).isEqualTo(409);

        // When
        Response withdrawn = post(href + "/withdrawal", "{\"reason\": \"found work\"}");

        // Then
        assertThat(Api.body(withdrawn).path("status").asText()).isEqualTo("withdrawn");
        assertThat(post(href + "/withdrawal", "{\"reason\": \"again\"}").statusCode())
                .isEqualTo(409);
        String second = href(ask("incomeDrop", "wage"));
        JsonNode all = Api.body(Api.get("/recalculationRequests", Map.of("tenancyId", story.tenancyId)));
        assertThat(all.path("items").findValuesAsText("href")).containsExactly(second, href);
        JsonNode open = Api.body(
                Api.get("/recalculationRequests", Map.of("tenancyId", story.tenancyId, "status", "incomplete")));
        assertThat(open.path("items").findValuesAsText("href")).containsExactly(second);
    }

    @Test
    void isNotChangedByWhoSawAnEarlierVersion() {
        // Given
        decided();
        Response asked = ask("incomeDrop", "wage");
        String href = href(asked);
        proof(href, "payslips", "2019-06-05", ", \"months\": [\"2019-03\"]");

        // When
        Response stale = Api.request()
                .header("If-Match", asked.header("ETag"))
                .contentType("application/json")
                .body("{\"reason\": \"late\"}")
                .post(href + "/withdrawal");

        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Api.request().get(href).header("ETag")).isNotEqualTo(asked.header("ETag"));
    }

    @Test
    void namesEveryFault() {
        // Given
        decided();

        assertThat(Api.issues(ask("retirement", "wage"))).containsExactly("requiredInput members");
        assertThat(Api.issues(ask("incomeDrop", "none\", \"wage")))
                .containsExactly("rejectedInput members[0].incomeKinds");
        assertThat(Api.issues(Api.post(
                        "/recalculationRequests",
                        asked("incomeDrop", "2019-06-03", story.tenancyId, member(UUID.randomUUID(), "wage")))))
                .containsExactlyInAnyOrder("referencedResourceNotFound members[0].personId", "requiredInput members");
        assertThat(Api.issues(Api.post(
                        "/recalculationRequests", asked("joined", "2019-06-03", story.tenancyId, member("wage")))))
                .containsExactly("schemaViolation reason");
        assertThat(Api.issues(Api.post(
                        "/recalculationRequests", asked("incomeDrop", "2299-06-03", story.tenancyId, member("wage")))))
                .contains("rejectedInput requestedOn");
        assertThat(Api.issues(Api.post(
                        "/recalculationRequests",
                        asked("incomeDrop", "2019-06-03", UUID.randomUUID(), member("wage")))))
                .containsExactly("referencedResourceNotFound tenancyId");
        String href = href(ask("incomeDrop", "wage"));
        assertThat(Api.issues(proof(href, "union", "2019-06-05", ""))).containsExactly("rejectedInput proof");
        assertThat(Api.issues(proof(href, "payslips", "2019-06-05", ", \"months\": [\"2019-06\"]")))
                .containsExactly("rejectedInput months[0]");
        assertThat(Api.issues(proof(href, "payslips", "2299-06-05", ""))).containsExactly("rejectedInput receivedOn");
        assertThat(Api.issues(proof(href, "payslips", "2019-05-30", ""))).containsExactly("rejectedInput receivedOn");
        assertThat(Api.issues(Api.post(
                        "/recalculationRequests", asked("incomeDrop", "2017-06-03", story.tenancyId, member("wage")))))
                .containsExactly("rejectedInput requestedOn");
        assertThat(Api.get("/recalculationRequests/" + UUID.randomUUID(), Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private void decided() {
        story.sign();
        story.registerTenant();
        story.declareIncome();
        story.firstDecision();
    }

    private void earn(String amount) {
        earn(amount, "payslips");
    }

    private void earn(String amount, String proof) {
        Response response = Api.post(
                "/incomes",
                ("{\"personId\": \"%s\", \"year\": 2019, \"kind\": \"current\", \"proof\": \"%s\", \"months\": ["
                                + "{\"month\": \"2019-03\", \"amount\": %s}, {\"month\": \"2019-04\", \"amount\": %s},"
                                + " {\"month\": \"2019-05\", \"amount\": %s}]}")
                        .formatted(story.tenantId, proof, amount, amount, amount));
        assertThat(response.statusCode()).isEqualTo(201);
    }

    private Response ask(String reason, String kind) {
        return Api.post("/recalculationRequests", asked(reason, "2019-06-03", story.tenancyId, member(kind)));
    }

    private static String asked(String reason, String day, UUID tenancyId, String member) {
        return "{\"tenancyId\": \"%s\", \"reason\": \"%s\", \"requestedOn\": \"%s\", \"members\": [%s]}"
                .formatted(tenancyId, reason, day, member);
    }

    private String member(String kind) {
        return member(story.tenantId, kind);
    }

    private static String member(UUID person, String kind) {
        return "{\"personId\": \"%s\", \"incomeKinds\": [\"%s\"]}".formatted(person, kind);
    }

    private Response proof(String href, String proof, String receivedOn, String more) {
        return post(
                href + "/proofs",
                "{\"personId\": \"%s\", \"proof\": \"%s\", \"receivedOn\": \"%s\"%s}"
                        .formatted(story.tenantId, proof, receivedOn, more));
    }

    private static Response post(String href, String body) {
        return Api.request().contentType("application/json").body(body).post(href);
    }

    private static String href(Response asked) {
        return Api.body(asked).path("href").asText();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
