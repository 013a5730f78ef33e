package be.huurwerk.rent.difference;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DifferenceResourceTest {

    @Test
    void explainsACorrectionToTheCent() {
        // Given
        Story story = new Story();
        story.sign();
        story.declareIncome();
        String first = story.firstDecision().path("rentDecisionId").asText();
        story.declareIncome("18000.00");
        Response corrected =
                story.decide(story.firstDecision().path("effectiveFrom").asText(), "correction");
        String second = Api.body(corrected).path("rentDecisionId").asText();

        // When
        JsonNode difference = Api.body(difference(first, second));

        // Then: 18000 x 107.01 / 103.74 / 55 = 337.59, where it was 375.10
        assertThat(difference.path("change").decimalValue()).isEqualTo(new BigDecimal("-37.51"));
        assertThat(difference.path("contributions")).hasSize(1);
        assertThat(difference.at("/contributions/0/cause").asText()).isEqualTo("income");
        assertThat(difference.at("/facts/0/before").asText()).isEqualTo("20000.00");
        assertThat(difference.at("/sentences/0").asText())
                .isEqualTo("The rent went from €\u00a0316.10 to €\u00a0278.59: €\u00a037.51 a month less.");
    }

    @Test
    void showsWhatWasToldOfPersonsToTheOfficesAlone() {
        // Given
        Story story = new Story();
        story.sign();
        story.declareIncome();
        String first = story.firstDecision().path("rentDecisionId").asText();
        story.declareIncome("18000.00");
        String second = Api.body(
                        story.decide(story.firstDecision().path("effectiveFrom").asText(), "correction"))
                .path("rentDecisionId")
                .asText();

        // When
        JsonNode seen = Api.body(RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .queryParam("to", second)
                .get("/rentCalculation/v1/rentDecisions/" + first + "/difference"));

        // Then
        assertThat(seen.at("/facts/0/kind").asText()).isEqualTo("income");
        assertThat(seen.at("/facts/0").has("before")).isFalse();
        assertThat(seen.at("/facts/0").has("sentence")).isFalse();
        assertThat(seen.has("sentences")).isFalse();
        assertThat(seen.path("change").decimalValue()).isEqualTo(new BigDecimal("-37.51"));
        assertThat(seen.at("/contributions/0").has("sentence")).isFalse();
        assertThat(seen.path("steps").findValues("memberId")).isEmpty();
        assertThat(seen.path("steps")).isNotEmpty();
    }

    @Test
    void refusesToCompareDifferentTenancies() {
        // Given
        String one = decided();
        String other = decided();

        // When
        Response refused = difference(one, other);

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.issues(refused)).containsExactly("rejectedInput to");
    }

    @Test
    void namesWhatIsMissingOrUnknown() {
        String decision = decided();
        String nobody = UUID.randomUUID().toString();

        assertThat(difference(nobody, decision).statusCode()).isEqualTo(404);
        assertThat(Api.issues(difference(decision, nobody))).containsExactly("referencedResourceNotFound to");
        assertThat(Api.issues(Api.get("/rentDecisions/" + decision + "/difference", Map.of())))
                .containsExactly("requiredInput to");
        assertThat(Api.issues(difference(decision, "x"))).hasSize(1);
    }

    private static String decided() {
        Story story = new Story();
        story.sign();
        story.declareIncome();
        return story.firstDecision().path("rentDecisionId").asText();
    }

    private static Response difference(String from, String to) {
        return Api.get("/rentDecisions/" + from + "/difference", Map.of("to", to));
    }
}
