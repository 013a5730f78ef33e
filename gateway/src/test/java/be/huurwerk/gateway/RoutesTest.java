package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutesTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"rentCalculation", "deposit", "arrears", "tenancy"})
    void passesACallToItsService(String api) {
        call().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/" + api + "/v1/things?on=2019-03-01&a=%20b")
                .then()
                .statusCode(200)
                .body("service", equalTo(api))
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/" + api + "/v1/things?on=2019-03-01&a=%20b"))
                .body("body", equalTo("{\"a\":1}"));
    }

    @Test
    void passesTheTokenAndATraceId() {
        String token = Tokens.client("integrator");
        given().auth()
                .oauth2(token)
                .get("/tenancy/v1/things")
                .then()
                .body("headers.authorization", equalTo("Bearer " + token))
                .body("headers.belgov-trace-id", matchesPattern("[0-9a-f-]{36}"));
        call().header("BelGov-Trace-Id", "0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11")
                .get("/tenancy/v1/things")
                .then()
                .header("BelGov-Trace-Id", "0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11")
                .body("headers.belgov-trace-id", equalTo("0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11"));
    }

    @Test
    void passesAnAnswerAsItIs() {
        call().get("/tenancy/v1/created")
                .then()
                .statusCode(201)
                .header("Location", "/tenancy/v1/things/1")
                .header("ETag", "\"1\"")
                .header("X-Hop", nullValue())
                .header("Server", nullValue());
        call().get("/tenancy/v1/problem").then().statusCode(409).contentType("application/problem+json");
    }

    /** A client that reads as RFC 9112 says would wait for chunks that don't come. */
    @Test
    void announcesNoBodyWhereThereIsNone() {
        for (int n = 0; n < 3; n++) {
            call().header("If-None-Match", "\"1\"")
                    .get("/tenancy/v1/unchanged")
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"1\"")
                    .header("Transfer-Encoding", nullValue());
            call().delete("/tenancy/v1/removed").then().statusCode(204).header("Transfer-Encoding", nullValue());
        }
        call().get("/tenancy/v1/things").then().statusCode(200).body("service", equalTo("tenancy"));
    }

    @Test
    void dropsForgedAndOneHopHeaders() {
        call().header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-User", "boss")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Proxy-Authorization", "Basic eDp5")
                .header("Connection", "keep-alive, X-Secret, Authorization")
                .header("X-Secret", "1")
                .header("If-Match", "\"1\"")
                .get("/tenancy/v1/things")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("x-forwarded-for")))
                .body("headers", not(hasKey("x-forwarded-user")))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-real-ip")))
                .body("headers", not(hasKey("x-http-method-override")))
                .body("headers", not(hasKey("proxy-authorization")))
                .body("headers", not(hasKey("x-secret")))
                .body("headers", hasKey("authorization"))
                .body("headers.if-match", equalTo("\"1\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/elsewhere", "/tenancy", "/tenancy/v2/things", "/Tenancy/v1/things", "/q/health", "/health/more"
            })
    void answers404ForAnUnknownRoute(String path) {
        problem(call().get(path).then(), 404, "resourceNotFound");
        problem(given().get(path).then(), 404, "resourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tenancy/v1/health/../persons", "/tenancy/v1/health/%2e%2e/persons",
                        "/tenancy/v1/health%2f..%2fpersons",
                "/tenancy/v1//things", "/tenancy/v1/./things", "/tenancy/v1/../../arrears/v1/things"
            })
    void takesNoPathThatMeansTwoThings(String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:problem-type:belgif:resourceNotFound");
    }

    @Test
    void isOpenForHealthAndDocumentsOnly() {
        given().get("/tenancy/v1/health").then().statusCode(200);
        given().get("/tenancy/v1/doc/openapi.yaml").then().statusCode(200);
        given().get("/tenancy/v1/doc/reader").then().statusCode(200);
        problem(given().post("/tenancy/v1/health").then(), 401, "noAccessToken");
        problem(given().get("/tenancy/v1/health/").then(), 401, "noAccessToken");
        problem(given().get("/tenancy/v1/things").then(), 401, "noAccessToken");
        problem(given().options("/tenancy/v1/things").then(), 401, "noAccessToken");
    }

    @Test
    void refusesTokensThatAreNotGood() {
        refused(Tokens.expired(), "expiredAccessToken");
        refused(Tokens.forged(), "invalidAccessToken");
        refused(Tokens.forAnotherAudience(), "invalidAccessToken");
        refused(Tokens.byAnotherIssuer(), "invalidAccessToken");
        refused("garbage", "invalidAccessToken");
        refused("..", "invalidAccessToken");
    }

    private static void refused(String token, String code) {
        problem(
                given().auth()
                        .oauth2(token)
                        .body("{}")
                        .post("/tenancy/v1/things")
                        .then(),
                401,
                code);
    }

    private static void problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:belgif:" + code));
    }
}
