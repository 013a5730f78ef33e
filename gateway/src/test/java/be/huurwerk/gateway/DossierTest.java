package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The services answer: tenancy and rent with an echo, deposit with a page, arrears with 403 for the account and no case. */
@QuarkusTest
class DossierTest extends GatewayTest {
    private static final RestAssuredConfig WAITS_A_MINUTE = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 60_000));
    private static final String TENANCY = "01a201bf-0206-79d7-9d36-9c77362241e7";

    @Test
    void tellsWhatEachServiceKnows() {
        call().get("/dossiers/" + TENANCY + "?on=2019-03-15")
                .then()
                .statusCode(200)
                .body("tenancyId", equalTo(TENANCY))
                .body("on", equalTo("2019-03-15"))
                .body("tenancy.state", equalTo("present"))
                .body("tenancy.hears", equalTo(true))
                .body("tenancy.answeredAt", notNullValue())
                .body("tenancy.answer.uri", equalTo("/tenancy/v1/tenancies/" + TENANCY + "?on=2019-03-15"))
                .body(
                        "rent.answer.uri",
                        equalTo("/rentCalculation/v1/rentDecisions?tenancyId=" + TENANCY + "&on=2019-03-15"))
                .body(
                        "deposits.answer.items.uri",
                        contains("/deposit/v1/deposits?tenancyId=" + TENANCY + "&on=2019-03-15"))
                .body("account.state", equalTo("forbidden"))
                .body("account", not(hasKey("answer")))
                .body("arrearsCases.state", equalTo("absent"));
    }

    /** A part may take 1 s in these tests; a call that is passed on, longer than this client waits. */
    @Test
    void waitsNoLongerForAPartThanIsWorthIt() throws IOException {
        // Given
        change("answer-timeout", GatewayConfig::answerTimeout, Duration.ofMinutes(10));
        fake("deposit").fallSilent();

        // Then
        call().config(WAITS_A_MINUTE)
                .get("/dossiers/" + TENANCY + "?on=2019-03-15")
                .then()
                .statusCode(200)
                .body("deposits.state", equalTo("unavailable"))
                .body("tenancy.state", equalTo("present"));
    }

    @Test
    void keepsTheDecimalsOfAnAmount() {
        call().get("/dossiers/" + TENANCY).then().body(containsString("\"due\":999.00"));
    }

    /** The time of each answer is another one in every call. */
    @Test
    void answers304ToWhoHasAllButTheTimes() {
        // Given
        RequestSpecification question = call().header("BelGov-Trace-Id", "0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11");
        String tag = question.get("/dossiers/" + TENANCY)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\""))
                .extract()
                .header("ETag");
        question.header("If-None-Match", tag);

        // Then
        question.get("/dossiers/" + TENANCY).then().statusCode(304).header("ETag", tag);
        fake("deposit").stop();
        question.get("/dossiers/" + TENANCY).then().statusCode(200).header("ETag", not(tag));
    }

    @Test
    void takesTheBusinessDateWhereNoDayIsGiven() {
        call().get("/dossiers/" + TENANCY).then().statusCode(200).body("on", equalTo("2019-01-01"));
    }

    @Test
    void asksOnlyOneServiceForTheBusinessDate() {
        // When
        call().get("/dossiers/" + TENANCY).then().statusCode(200);

        // Then each of the others was asked for its part alone
        assertThat(fake("deposit").answered()).isEqualTo(1);
        assertThat(fake("tenancy").answered()).isEqualTo(1);
        assertThat(fake("arrears").answered()).isEqualTo(2);
    }

    @Test
    void asksTheNextServiceWhereTheFirstDoesNotTellTheBusinessDate() {
        fake("rentCalculation").stop();
        otherRentCalculation().stop();
        call().get("/dossiers/" + TENANCY).then().statusCode(200).body("on", equalTo("2019-01-01"));
    }

    @Test
    void saysWhichPartIsMissingAndWhichMayBeOld() {
        // Given
        fake("deposit").stop();
        fake("tenancy").health("DEGRADED");

        // Then
        call().get("/dossiers/" + TENANCY)
                .then()
                .statusCode(200)
                .body("deposits.state", equalTo("unavailable"))
                .body("deposits.hears", nullValue())
                .body("tenancy.state", equalTo("present"))
                .body("tenancy.hears", equalTo(false));
    }

    @Test
    void passesTheCallersOwnTokenOn() {
        String token = Tokens.with("deposit:read");
        given().auth()
                .oauth2(token)
                .get("/dossiers/" + TENANCY)
                .then()
                .statusCode(200)
                .body("rent.answer.headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void knowsNoTenancyThatTenancyServiceDoesNotKnow() {
        call().get("/dossiers/00000000-0000-7000-8000-000000000404")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:belgif:resourceNotFound"));
        call().get("/dossiers/nonsense").then().statusCode(400).body("issues.name", contains("tenancyId"));
        call().get("/dossiers/" + TENANCY + "?on=2019-02-30")
                .then()
                .statusCode(400)
                .body("issues.name", contains("on"));
        given().get("/dossiers/" + TENANCY).then().statusCode(401);
    }
}
