package be.huurwerk.rent.income;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
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
        assertThat(Api.body(Api.request().get(first.path("href").asText()))).isEqualTo(first);
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
}
