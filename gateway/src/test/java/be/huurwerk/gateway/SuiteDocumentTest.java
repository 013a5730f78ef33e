package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuiteDocumentTest extends GatewayTest {
    private static final List<String> APIS = List.of("rentCalculation", "deposit", "arrears", "tenancy", "gateway");
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    @Test
    void holdsEveryOperationOnceUnderItsOwnName() throws IOException {
        // Given
        List<String> paths = new ArrayList<>();
        int operations = 0;
        for (String api : APIS) {
            JsonNode contract = YAML.readTree(Files.readString(contracts().resolve(api + ".yaml")));
            contract.path("paths").fieldNames().forEachRemaining(paths::add);
            operations += contract.path("paths").findValuesAsText("operationId").size();
        }

        // When
        JsonNode suite = suite();

        // Then
        List<String> named = suite.path("paths").findValuesAsText("operationId");
        assertThat(suite.path("paths").fieldNames()).toIterable().containsExactlyElementsOf(paths);
        assertThat(named).hasSize(operations).doesNotHaveDuplicates().contains("getDossier", "listDocumentsOfTenancy");
        assertThat(suite.path("servers").path(0).path("url").asText()).isEqualTo("/");
    }

    @Test
    void refersToNothingThatIsNotThere() throws IOException {
        JsonNode suite = suite();
        assertThat(new TreeSet<>(suite.findValuesAsText("$ref")))
                .isNotEmpty()
                .allMatch(reference -> !suite.at(reference.substring(1)).isMissingNode());
        assertThat(suite.path("components").path("schemas").fieldNames())
                .toIterable()
                .contains("RefundOfDeposit", "RefundOfArrears", "Problem")
                .doesNotContain("Refund");
    }

    @Test
    void declaresTheTagOfEachOperation() throws IOException {
        JsonNode suite = suite();
        List<String> declared = suite.path("tags").findValuesAsText("name");
        assertThat(declared).doesNotHaveDuplicates().contains("deposit documents");
        suite.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("tags")
                        .forEach(tag -> assertThat(declared).contains(tag.asText()))));
    }

    @Test
    void keepsTheDecimalsOfExamples() {
        given().get("/doc/suite.yaml").then().statusCode(200).body(containsString("316.10"));
        given().get("/doc/suite.json").then().body(containsString("316.10"));
    }

    @Test
    void isReadOnAPageThatFetchesNothingFromElsewhere() {
        given().get("/doc/reader")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("/doc/reader/library/swagger-ui-bundle.js"));
        given().get("/doc/reader").then().body(containsString("/doc/suite.json"));
        given().get("/doc/reader.js").then().statusCode(200).body(containsString("SwaggerUIBundle"));
        given().get("/doc/reader/library/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=86400"));
        given().get("/doc/reader/library/swagger-ui.css").then().statusCode(200);
        given().get("/doc/reader/library/nothing.js").then().statusCode(404);
    }

    private static JsonNode suite() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(given().get("/doc/suite.json").asString());
    }

    private static Path contracts() {
        return Path.of(System.getProperty("huurwerk.root"), "contracts", "openapi");
    }
}
