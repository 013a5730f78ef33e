package be.huurwerk.rent.income;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class IncomesTest {

    private final Story story = new Story();

    @Test
    void areRecordedAndServed() {
        // Given: the registration may still be on its way
        story.registerTenant();

        // When
        Response response = story.declareIncome();

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode income = Api.body(response);
        assertThat(income.path("amount")).isEqualTo(Api.parse("20000.00"));
        assertThat(income.path("proof").asText()).isEqualTo("taxAssessmentNotice");
        assertThat(income.has("supersedes")).isFalse();
        assertThat(Api.body(Api.request().get(response.header("Location")))).isEqualTo(income);
    }

    @Test
    void supersedeTheOneOfTheSamePersonYearAndKind() {
        // Given
        story.registerTenant();
        JsonNode first = Api.body(story.declareIncome());

        // When
        JsonNode second = Api.body(story.declareIncome("19000.00"));

        // Then
        assertThat(second.path("supersedes").asText())
                .isEqualTo(first.path("incomeId").asText());
        JsonNode superseded = Api.body(Api.request().get(first.path("href").asText()));
        assertThat(superseded.path("amount")).isEqualTo(Api.parse("20000.00"));
        assertThat(superseded.path("supersededBy").asText())
                .isEqualTo(second.path("incomeId").asText());
    }

    @Test
    void ofAnAmountAndOfNoneInTheSameYearSupersedeOneAnother() {
        // Given
        story.registerTenant();
        String taxable = Api.body(story.declareIncome()).path("incomeId").asText();
        String exempt = Api.body(declare("\"year\": 2016, \"amount\": 500.00, \"kind\": \"foreignExempt\""))
                .path("incomeId")
                .asText();

        // When
        JsonNode none = Api.body(declare("\"year\": 2016, \"kind\": \"none\", \"proof\": \"swornStatement\""));
        JsonNode again = Api.body(story.declareIncome("19000.00"));

        // Then
        assertThat(none.path("supersedes").asText()).isEqualTo(taxable);
        assertThat(none.path("alsoSupersedes").path(0).asText()).isEqualTo(exempt);
        assertThat(again.path("supersedes").asText())
                .isEqualTo(none.path("incomeId").asText());
        assertThat(again.has("alsoSupersedes")).isFalse();
        JsonNode all = Api.body(Api.get("/incomes", Map.of("personId", story.tenantId)));
        assertThat(all.path("total").asInt()).isEqualTo(4);
        assertThat(all.path("items").findValuesAsText("supersededBy"))
                .containsExactly(
                        again.path("incomeId").asText(),
                        none.path("incomeId").asText(),
                        none.path("incomeId").asText());
    }

    @Test
    void ofNoneAndAnAmountNeverCountTogether() {
        // Given
        story.sign();
        declare("\"year\": 2016, \"kind\": \"none\", \"proof\": \"swornStatement\"");
        // the integration income of a family, 15057.85 / 55 = 273.78, less 59
        assertThat(story.firstDecision().path("rent")).isEqualTo(Api.parse("214.78"));

        // When: the tax assessment tells of 20000
        story.declareIncome();

        // Then
        JsonNode correction = Api.body(story.decide("2019-03-01", "correction"));
        assertThat(correction.path("rent")).isEqualTo(Api.parse("316.10"));
        assertThat(correction.path("trace").path(0).path("steps")).isEmpty();
    }

    @Test
    void supersedeEvenWhenTheySayTheSame() {
        // Given
        story.registerTenant();
        JsonNode first = Api.body(story.declareIncome());

        // When
        JsonNode second = Api.body(story.declareIncome());

        // Then
        assertThat(second.path("supersedes").asText())
                .isEqualTo(first.path("incomeId").asText());
    }

    @Test
    void areListedNewestFirstInPages() {
        // Given
        story.registerTenant();
        String first = Api.body(story.declareIncome()).path("incomeId").asText();
        String second =
                Api.body(story.declareIncome("19000.00")).path("incomeId").asText();
        String other = Api.body(declare("\"year\": 2017, \"amount\": 1.00, \"kind\": \"taxable\""))
                .path("incomeId")
                .asText();

        // When
        JsonNode page = Api.body(Api.get("/incomes", Map.of("personId", story.tenantId, "pageSize", 2)));
        JsonNode rest = Api.body(Api.request().get(page.path("next").asText()));
        JsonNode year = Api.body(Api.get("/incomes", Map.of("personId", story.tenantId, "year", 2016)));

        // Then
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.findValuesAsText("incomeId")).containsExactly(other, second);
        assertThat(rest.findValuesAsText("incomeId")).containsExactly(first);
        assertThat(rest.path("items").get(0).path("supersededBy").asText()).isEqualTo(second);
        assertThat(year.findValuesAsText("incomeId")).containsExactly(second, first);
    }

    @Test
    void ofNobodyAreNone() {
        assertThat(Api.body(Api.get("/incomes", Map.of("personId", UUID.randomUUID())))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(Api.issues(Api.get("/incomes", Map.of()))).containsExactly("requiredInput personId");
    }

    @Test
    void keepWhereTheyWereLearnedFrom() {
        // Given
        story.registerTenant();
        story.declareIncome();

        // When
        Response response = declare("\"year\": 2016, \"amount\": 1.00, \"kind\": \"taxable\", \"source\": \"tenant\"");

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(Api.body(response).path("source").asText()).isEqualTo("tenant");
    }

    @Test
    void declaredTogetherAreAllKeptInOneLine() {
        // Given
        story.registerTenant();
        story.declareIncome();

        // When
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> story.declareIncome("1900" + i + ".00").statusCode())
                .toList();

        // Then
        assertThat(answers).containsOnly(201);
        JsonNode items = Api.body(Api.get("/incomes", Map.of("personId", story.tenantId)))
                .path("items");
        assertThat(items).hasSize(9);
        assertThat(items.findValues("supersedes")).doesNotHaveDuplicates().hasSize(8);
        assertThat(items.get(0).has("supersededBy")).isFalse();
    }

    @Test
    void mayNotLieInTheFuture() {
        Response response = declare("\"year\": 2299, \"kind\": \"current\", \"months\": [" + month("2298-11") + ", "
                + month("2298-12") + ", " + month("2299-01") + "]");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response))
                .containsExactly(
                        "rejectedInput year",
                        "rejectedInput months[0].month",
                        "rejectedInput months[1].month",
                        "rejectedInput months[2].month");
    }

    @Test
    void areRefusedForNobodyWithoutATrace() {
        // When
        Response response = story.declareIncome();

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response)).containsExactly("referencedResourceNotFound personId");
    }

    @Test
    void tellAllTheirFaultsAtOnce() {
        // When
        Response response = Api.post(
                "/incomes",
                "{\"personId\": \"nobody\", \"year\": 16, \"amount\": -1.005, \"kind\": \"gift\", \"colour\": \"red\"}");

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response))
                .extracting(issue -> issue.substring(issue.indexOf(' ') + 1))
                .contains("personId", "year", "amount", "kind", "colour");
    }

    @Test
    void needAnAmountUnlessTheKindHasNone() {
        String template = "{\"personId\": \"" + story.tenantId + "\", \"year\": 2016, \"kind\": \"%s\"%s}";

        assertThat(Api.issues(Api.post("/incomes", template.formatted("taxable", ""))))
                .containsExactly("requiredInput amount");
        assertThat(Api.issues(Api.post("/incomes", template.formatted("none", ", \"amount\": 1.00"))))
                .containsExactly("rejectedInput amount");
        assertThat(Api.issues(Api.post("/incomes", template.formatted("current", ""))))
                .containsExactly("requiredInput months");
    }

    @Test
    void ofAYearBeforeThePersonWasBornAreRefused() {
        // Given
        story.registerTenant();
        story.declareIncome();
        String template =
                "{\"personId\": \"" + story.tenantId + "\", \"year\": %d, \"amount\": 1.00, \"kind\": \"taxable\"}";

        // When
        Response before = Api.post("/incomes", template.formatted(1979));
        Response inTheYear = Api.post("/incomes", template.formatted(1980));

        // Then
        assertThat(before.statusCode()).isEqualTo(400);
        assertThat(Api.issues(before)).containsExactly("rejectedInput year");
        assertThat(inTheYear.statusCode()).isEqualTo(201);
    }

    @Test
    void areRecordedOnceUnderAnIdempotencyKey() {
        // Given
        story.registerTenant();
        story.declareIncome();
        String key = UUID.randomUUID().toString();
        String body =
                "{\"personId\": \"" + story.tenantId + "\", \"year\": 2015, \"amount\": 1.00, \"kind\": \"taxable\"}";

        // When
        Response once = withKey(key, body);
        Response twice = withKey(key, body);

        // Then
        assertThat(once.statusCode()).isEqualTo(201);
        assertThat(twice.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Api.body(twice)).isEqualTo(Api.body(once));
    }

    @Test
    void thatDoNotExistAreNotFound() {
        assertThat(Api.get("/incomes/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(404);
    }

    private static Response withKey(String key, String body) {
        return Api.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/rentCalculation/v1/incomes");
    }

    private Response declare(String properties) {
        return Api.post("/incomes", "{\"personId\": \"" + story.tenantId + "\", " + properties + "}");
    }

    private static String month(String month) {
        return "{\"month\": \"" + month + "\", \"amount\": 1500.00}";
    }
}
