package be.huurwerk.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ProjectRoot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatableTest {

    /** Those of the document that take a key get one; of the others, what stores nothing goes again without one, and a step goes once. */
    @ParameterizedTest
    @ValueSource(strings = {"tenancy", "rentCalculation", "deposit", "arrears"})
    void knowsWhichPostsTakeAKey(String api) throws IOException {
        // Given
        JsonNode document = new YAMLMapper()
                .readTree(ProjectRoot.resolve("contracts/openapi/" + api + ".yaml")
                        .toFile());
        List<String> keyed = new ArrayList<>();
        List<String> documented = new ArrayList<>();

        // When
        document.path("paths").fields().forEachRemaining(path -> {
            HttpServerRequest post = call(HttpMethod.POST, path.getKey());
            if (path.getValue().has("post")) {
                if (takesKey(document, path.getValue().path("post"))) {
                    documented.add(path.getKey());
                }
                if (Repeatable.isRepeatable(post, 100, true) && Repeatable.keyFor(post) != null) {
                    keyed.add(path.getKey());
                }
            }
        });

        // Then
        assertThat(documented).isNotEmpty();
        assertThat(keyed).containsExactlyInAnyOrderElementsOf(documented);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, -1, false, true",
        "HEAD, -1, false, true",
        "GET, 10, true, false",
        "POST, 65536, true, true",
        "POST, 65537, true, false",
        "POST, -1, true, false",
        "PUT, 10, true, false",
        "PATCH, 10, true, false",
        "DELETE, -1, false, false"
    })
    void goesAgainWhereItIsKeptAndHasNoSecondEffect(String method, long length, boolean hasBody, boolean again) {
        assertThat(Repeatable.isRepeatable(call(HttpMethod.valueOf(method), "/arrears/v1/payments"), length, hasBody))
                .isEqualTo(again);
    }

    @Test
    void goesUnderTheKeyOfItsClientWhereThatGaveOne() {
        HttpServerRequest call = call(HttpMethod.POST, "/arrears/v1/payments");
        call.headers().set(Repeatable.KEY, "8f14e45f-ceea-467f-a8a2-2f3f1f9d2b4c");
        assertThat(Repeatable.keyFor(call)).isNull();
    }

    private static boolean takesKey(JsonNode document, JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode told = parameter.has("$ref")
                    ? document.at(parameter.path("$ref").asText().substring(1))
                    : parameter;
            if (told.path("name").asText().equals(Repeatable.KEY)) {
                return true;
            }
        }
        return false;
    }

    private static HttpServerRequest call(HttpMethod method, String path) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        return (HttpServerRequest) Proxy.newProxyInstance(
                HttpServerRequest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "method" -> method;
                    case "path" -> path;
                    case "headers" -> headers;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
