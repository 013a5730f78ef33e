package be.huurwerk.rent.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DocumentTest {

    @Test
    void keepsThePaperThatProvesAnIncomeAndTheOneThatDisputesADecision() {
        // Given
        Story story = new Story();
        story.sign();
        String income = Api.body(story.declareIncome()).path("incomeId").asText();
        String decision = story.firstDecision().path("rentDecisionId").asText();
        // When
        Response proof = upload("kind=taxAssessmentNotice&incomeId=" + income, Papers.pdf("a notice"));
        Response objection = upload("kind=objection&rentDecisionId=" + decision, Papers.pdf("an objection"));
        Response ofNothing = upload("kind=objection&rentDecisionId=" + UUID.randomUUID(), Papers.pdf("an objection"));
        // Then
        assertThat(proof.statusCode()).as(proof.asString()).isEqualTo(201);
        assertThat(proof.<String>path("subject.href")).isEqualTo("/rentCalculation/v1/incomes/" + income);
        assertThat(Api.request().get(proof.header("Location") + "/content").asByteArray())
                .isEqualTo(Papers.pdf("a notice"));
        assertThat(openedBy(Tokens.client("integrator"), proof)).isEqualTo(403);
        assertThat(openedBy(Tokens.with("tenancy:personal"), proof)).isEqualTo(403);
        assertThat(openedBy(Tokens.client("social-worker"), proof)).isEqualTo(200);
        assertThat(objection.<String>path("subject.href")).isEqualTo("/rentCalculation/v1/rentDecisions/" + decision);
        assertThat(ofNothing.statusCode()).isEqualTo(400);
        assertThat(Api.issues(ofNothing)).containsExactly("referencedResourceNotFound rentDecisionId");
    }

    private static int openedBy(String token, Response kept) {
        return given().auth()
                .oauth2(token)
                .get(kept.header("Location") + "/content")
                .statusCode();
    }

    private static Response upload(String query, byte[] paper) {
        return Api.request().contentType("application/pdf").body(paper).post("/rentCalculation/v1/documents?" + query);
    }
}
