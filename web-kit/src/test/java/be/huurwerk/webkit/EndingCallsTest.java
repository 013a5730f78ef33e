package be.huurwerk.webkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.webkit.app.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.class)
class EndingCallsTest {
    @Inject
    MeterRegistry metrics;

    @Test
    void areToldInEveryAnswerWhenTheOperationEnds() {
        for (String query : new String[] {"", "?broken=true"}) {
            old(query)
                    .then()
                    .header("Deprecation", "@1795737600")
                    .header("Sunset", equalTo("Wed, 30 Jun 2027 00:00:00 GMT"));
        }
        given().auth()
                .oauth2(Tokens.with("sample:read"))
                .get("/sample/v1/things")
                .then()
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void areCountedByClient() {
        // Given
        double before = counted("rent-office");

        // When
        old("").then().statusCode(200);
        old("?broken=true").then().statusCode(404);

        // Then
        assertThat(counted("rent-office")).isEqualTo(before + 2);
    }

    @Test
    void areCountedOfNobodyInParticularWhereTheTokenNamesNoClient() {
        // Given
        double before = counted("unnamed");

        // When
        given().auth()
                .oauth2(Tokens.withoutClient("sample:read"))
                .get("/sample/v1/things/old")
                .then()
                .statusCode(200);

        // Then
        assertThat(counted("unnamed")).isEqualTo(before + 1);
    }

    @Test
    void areMarkedInTheDocument() throws IOException {
        JsonNode operation = new YAMLMapper()
                .readTree(given().get("/sample/v1/doc/openapi.yaml").asString())
                .at("/paths/~1sample~1v1~1things~1old/get");
        assertThat(operation.path("deprecated").asBoolean()).isTrue();
        assertThat(operation.path("x-deprecated-since").asText()).isEqualTo("2026-11-27");
        assertThat(operation.path("x-sunset").asText()).isEqualTo("2027-06-30");
    }

    private double counted(String client) {
        return metrics
                .find("huurwerk.ending.calls")
                .tags("operation", "getOldThing", "client", client, "api", "sample")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Response old(String query) {
        return given().auth().oauth2(Tokens.with("sample:read")).get("/sample/v1/things/old" + query);
    }
}
