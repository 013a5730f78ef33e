package be.huurwerk.rent.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class LetterResourceTest {

    private final Story story = new Story();
    private String rentDecisionId;

    @BeforeEach
    void decideARent() {
        story.sign();
        story.declareIncome();
        rentDecisionId = story.firstDecision().path("rentDecisionId").asText();
    }

    @AfterEach
    void comeBack() {
        TenancyStandIn.away(false);
    }

    @Test
    void isPrintedOnceAndKept() throws Exception {
        // Given
        addressee("Proefella Van Testegem");
        Response first = letter(null);

        // When
        addressee("Iemand Anders");
        Response second = letter(null);

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.contentType()).isEqualTo("application/pdf");
        assertThat(first.header("Content-Language")).isEqualTo("nl-BE");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        byte[] pdf = first.asByteArray();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(pdf);
        assertThat(first.header("ETag"))
                .isEqualTo("\"" + HexFormat.of().formatHex(hash) + "\"")
                .isEqualTo(second.header("ETag"));
        assertThat(second.asByteArray()).isEqualTo(pdf);
        assertThat(PaperLetters.text(pdf))
                .contains("Proefella Van Testegem", "Voorbeeldstraat 1 bus 3", "€ 316,10 per maand")
                .contains("Proefella huurder of partner")
                .doesNotContain(story.tenantId.toString());
    }

    @Test
    void isForWhoMaySeeNamesAlone() {
        // Given
        addressee("Proefella Van Testegem");
        String path = "/rentCalculation/v1/rentDecisions/" + rentDecisionId + "/letter";

        // When
        Response integrator =
                RestAssured.given().auth().oauth2(Tokens.client("integrator")).get(path);
        Response finance = RestAssured.given()
                .auth()
                .oauth2(Tokens.client("finance-office"))
                .get(path);

        // Then
        assertThat(integrator.statusCode()).isEqualTo(403);
        assertThat(finance.statusCode()).isEqualTo(200);
    }

    @Test
    void isExplainedInEnglishBesideTheOfficialLetter() {
        // Given
        addressee("Proefella Van Testegem");

        // When
        Response explanation = letter("en");
        Response official = letter("nl");

        // Then
        assertThat(explanation.header("Content-Language")).isEqualTo("en");
        assertThat(PaperLetters.text(explanation.asByteArray())).contains("not the official letter");
        assertThat(PaperLetters.text(official.asByteArray())).contains("Uw huurprijs vanaf");
        assertThat(explanation.header("ETag")).isNotEqualTo(official.header("ETag"));
    }

    @Test
    void saysWhenToTryAgainWhileTheAddresseeCantBeHad() {
        // Given
        addressee("Proefella Van Testegem");
        TenancyStandIn.away(true);

        // When
        Response refused = letter(null);
        TenancyStandIn.away(false);
        Response printed = letter(null);

        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(printed.statusCode()).isEqualTo(200);
    }

    @Test
    void isRefusedWhenNobodyIsLeftToWriteTo() {
        Response refused = letter(null);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused).path("type").asText()).endsWith(":rentCalculation:noAddressee");
    }

    @Test
    void isRefusedAndNotKeptWhileItsFontsCantWriteAName() {
        // Given
        addressee("محمد الأحمد");

        // When
        Response refused = letter(null);
        TenancyStandIn.addressee(story.tenancyId, List.of("Mohammed Al-Ahmad"), Map.of(story.tenantId, "محمد"));
        Response refusedGivenName = letter(null);
        addressee("Mohammed Al-Ahmad");
        Response printed = letter(null);

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused).path("type").asText()).endsWith(":rentCalculation:unprintableText");
        assertThat(Api.body(refused).path("property").asText()).isEqualTo("names");
        assertThat(refused.asString()).doesNotContain("محمد");
        assertThat(refusedGivenName.statusCode()).isEqualTo(409);
        assertThat(Api.body(refusedGivenName).path("property").asText()).isEqualTo("people.givenName");
        assertThat(PaperLetters.text(printed.asByteArray())).contains("Mohammed Al-Ahmad");
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        // Given
        addressee("Proefella Van Testegem");
        String tag = letter(null).header("ETag");

        // When
        Response unchanged = Api.request()
                .header("If-None-Match", tag)
                .get("/rentCalculation/v1/rentDecisions/" + rentDecisionId + "/letter");

        // Then
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asByteArray()).isEmpty();
    }

    @Test
    void isErasedWithTheFile() {
        // Given
        addressee("Proefella Van Testegem");
        letter(null);

        // When
        story.tell("tenancies.notify.erased", 2, "{\"tenancyId\": \"%s\", \"personIds\": [\"" + story.childId + "\"]}");

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> letter(null).statusCode() == 404);
        assertThat(Api.body(letter(null)).path("detail").asText()).contains("erased");
    }

    @Test
    void isUnknownWithoutDecision() {
        rentDecisionId = UUID.randomUUID().toString();

        assertThat(letter(null).statusCode()).isEqualTo(404);
    }

    private void addressee(String name) {
        TenancyStandIn.addressee(story.tenancyId, List.of(name), Map.of(story.tenantId, "Proefella"));
    }

    private Response letter(String language) {
        var request = Api.request();
        return (language == null ? request : request.header("Accept-Language", language))
                .get("/rentCalculation/v1/rentDecisions/" + rentDecisionId + "/letter");
    }
}
