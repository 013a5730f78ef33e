package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** In these tests {@code approver} may make five calls in ten seconds. */
@QuarkusTest
class CallRatesTest extends GatewayTest {

    @Test
    void refusesAClientThatCallsTooOften() {
        refused("/tenancy/v1/things")
                .then()
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[12]"))
                .header("RateLimit-Policy", "\"client\";q=5;w=10")
                .header("RateLimit", matchesPattern("\"client\";r=0;t=(9|10)"))
                .body("type", equalTo("urn:problem-type:belgif:tooManyRequests"))
                .body("detail", containsString("5 / 10 s"));
        assertThat(fake("tenancy").answered()).isBetween(1, 29);
        refused("/operations/v1/businessDate");
        call().get("/tenancy/v1/things").then().statusCode(200);
        await().atMost(Duration.ofSeconds(6))
                .until(() -> approver("/tenancy/v1/things").statusCode() == 200);
    }

    @Test
    void countsNoCallThatNeedsNoToken() {
        given().get("/tenancy/v1/health").then().statusCode(200).header("RateLimit", nullValue());
        given().get("/health").then().statusCode(200).header("RateLimit", nullValue());
    }

    /** What a call is answered after some that were let in. */
    private static Response refused(String path) {
        Response last = approver(path);
        for (int n = 0; n < 30 && last.statusCode() != 429; n++) {
            last = approver(path);
        }
        return last.then().statusCode(429).extract().response();
    }

    private static Response approver(String path) {
        return given().auth().oauth2(Tokens.client("approver")).get(path);
    }
}
