package be.huurwerk.servicekit.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ProjectRoot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderPageTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern HEADING = Pattern.compile("<h3 id=\"([^\"]+)\">");
    private static final Pattern REFERENCE = Pattern.compile("<a href=\"#([^\"]+)\">");

    @ParameterizedTest
    @ValueSource(strings = {"tenancy", "rentCalculation", "deposit", "arrears"})
    void hasEveryOperationOnceAndWhateverItNames(String api) throws IOException {
        // Given
        JsonNode document = YAML.readTree(
                ProjectRoot.resolve("contracts/openapi/" + api + ".yaml").toFile());
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.add(operation.path("operationId").asText());
                    }
                }));

        // When
        String page = ReaderPage.of(document, "/" + api + "/v1/doc/openapi.yaml");

        // Then
        List<String> headings = found(HEADING, page);
        assertThat(headings).doesNotHaveDuplicates().containsAll(operations);
        assertThat(found(REFERENCE, page)).isNotEmpty().isSubsetOf(headings);
    }

    @Test
    void tellsWhatACallNeedsAndAnswers() throws IOException {
        JsonNode document = YAML.readTree("""
                info: {title: Things & more}
                tags: [{name: things}]
                paths:
                  /things/{thingId}:
                    get:
                      tags: [things]
                      operationId: getThing
                      summary: Tell a <thing>
                      security: [{openId: ['things:read']}]
                      parameters:
                      - {name: thingId, in: path, required: true, schema: {type: string}}
                      responses:
                        '200': {description: The thing, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                components:
                  schemas:
                    Thing: {type: object, properties: {name: {type: string, description: How it is called}}}
                """);
        assertThat(ReaderPage.of(document, "/doc/openapi.yaml"))
                .contains("<title>Things &amp; more</title>")
                .contains("<h3 id=\"getThing\"><code>GET /things/{thingId}</code></h3>\n<p>Tell a &lt;thing&gt;</p>")
                .contains("<b>Scope</b>: things:read")
                .contains("<b>Parameter, needed: thingId (path)</b>: string")
                .contains("<b>200</b>: The thing application/json <a href=\"#schema-Thing\">Thing</a>")
                .contains("<h3 id=\"schema-Thing\">Thing</h3>")
                .contains("<b>name</b>: string How it is called");
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }
}
