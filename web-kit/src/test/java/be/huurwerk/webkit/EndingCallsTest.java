package be.huurwerk.webkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.webkit.app.Tokens;
import be.huurwerk.webkit.deprecation.EndingUses;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
    EndingUses uses;

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
        long before = counted();

        // When
        old("").then().statusCode(200);
        old("?broken=true").then().statusCode(404);

        // Then
        assertThat(counted()).isEqualTo(before + 2);
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

    private long counted() {
        return uses.counts().entrySet().stream()
                .filter(use -> use.getKey().operationId().equals("getOldThing"))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    private static Response old(String query) {
        return given().auth().oauth2(Tokens.with("sample:read")).get("/sample/v1/things/old" + query);
    }
}
