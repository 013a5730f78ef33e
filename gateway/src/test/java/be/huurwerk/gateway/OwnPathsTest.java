package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OwnPathsTest extends GatewayTest {
    private static final String DATE = "/operations/v1/businessDate";

    @Test
    void tellsTheHealthOfAllServices() {
        given().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("details.keySet()", contains("arrears", "deposit", "rentCalculation", "tenancy"));
    }

    @Test
    void isDegradedWhileAServiceIsDeadOrSaysSo() {
        // Given
        fake("deposit").stop();
        fake("arrears").health("DEGRADED");

        // Then
        given().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("details.deposit.status", equalTo("DOWN"))
                .body("details.arrears.status", equalTo("DEGRADED"))
                .body("details.tenancy.status", equalTo("UP"));
    }

    @Test
    void setsTheBusinessDateEverywhere() {
        // When
        put("2019-04-16").then().statusCode(200).body("businessDate", equalTo("2019-04-16"));

        // Then
        services.all()
                .forEach(service ->
                        assertThat(fake(service.api()).businessDate()).isEqualTo("2019-04-16"));
        given().auth()
                .oauth2(Tokens.with("tenancy:read"))
                .get(DATE)
                .then()
                .statusCode(200)
                .body("businessDate", equalTo("2019-04-16"));
    }

    /** Kept connections to the services that were there before are closed. */
    @Test
    void asksOnANewConnectionOnceAServiceIsBack() {
        for (int n = 0; n < 20; n++) {
            call().get(DATE).then().statusCode(200);
            fake("deposit").stop();
            fake("deposit").start();
        }
    }

    @Test
    void saysWhichServiceDidNotTakeTheDate() {
        // Given
        fake("deposit").stop();

        // Then
        put("2019-04-16")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:problem-type:huurwerk:gateway:servicesMissing"))
                .body("failed", contains("deposit"))
                .body("detail", containsString("deposit"));
        call().get(DATE).then().statusCode(503).body("failed", contains("deposit"));
    }

    @Test
    void saysThatTheDatesDiffer() {
        fake("deposit").businessDate("2019-02-01");
        call().get(DATE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:gateway:businessDatesDiffer"))
                .body("businessDates.deposit", equalTo("2019-02-01"));
    }

    @Test
    void keepsTheBusinessDateToOperators() {
        given().contentType("application/json").body("{}").put(DATE).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.with("tenancy:write"))
                .contentType("application/json")
                .body("{}")
                .put(DATE)
                .then()
                .statusCode(403);
        given().get(DATE).then().statusCode(401);
        put("2019-02-30").then().statusCode(400).body("issues.name", contains("businessDate"));
    }

    @Test
    void listsTheApisOnAPage() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("href=\"/rentCalculation/v1/doc/openapi.yaml\""))
                .body(containsString("href=\"/deposit/v1/doc/openapi.yaml\""))
                .body(containsString("href=\"/arrears/v1/doc/openapi.yaml\""))
                .body(containsString("href=\"/tenancy/v1/doc/openapi.yaml\""))
                .body(containsString("href=\"/doc/openapi.yaml\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/doc/first-hour",
                "/doc/portal.css",
                "/doc/suite.json",
                "/doc/suite.yaml",
                "/doc/openapi.yaml",
                "/doc/reader/library/swagger-ui.css",
                "/doc/asyncapi/huurwerk.yaml"
            })
    void readsByGetAndHeadAloneAndSaysSo(String path) {
        given().head(path).then().statusCode(200);
        given().options(path).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
        given().delete(path)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .body("type", equalTo("urn:problem-type:belgif:methodNotAllowed"));
    }

    @Test
    void hasADocumentOfItsOwn() {
        given().get("/doc/openapi.yaml")
                .then()
                .statusCode(200)
                .body(containsString("/operations/v1/businessDate:"))
                .body(containsString("/health:"));
    }

    @Test
    void tellsWhereTokensComeFrom() {
        given().redirects()
                .follow(false)
                .get("/.well-known/openid-configuration")
                .then()
                .statusCode(307)
                .header("Location", endsWith("/.well-known/openid-configuration"));
    }

    private static io.restassured.response.Response put(String date) {
        return given().auth()
                .oauth2(Tokens.client("operator"))
                .contentType("application/json")
                .body("{\"businessDate\":\"" + date + "\"}")
                .put(DATE);
    }
}
