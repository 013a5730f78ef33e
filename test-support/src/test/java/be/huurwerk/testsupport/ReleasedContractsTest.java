package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the last release promised still holds; and a break would be seen. */
class ReleasedContractsTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    @Test
    void noApiBreaksWhatTheReleasePromised() throws IOException {
        List<String> breaks = new ArrayList<>();
        for (Path released : files("released/openapi", ".yaml")) {
            String name = released.getFileName().toString();
            ApiBreaks.ofApi(
                            read(released),
                            read(ProjectRoot.resolve("contracts/openapi").resolve(name)))
                    .forEach(found -> breaks.add(name + ": " + found));
        }
        assertThat(breaks).isEmpty();
    }

    @Test
    void noEventBreaksWhatTheReleasePromised() throws IOException {
        // Given
        List<Path> released = files("released/events", ".schema.json");
        assertThat(released).hasSizeGreaterThan(30);

        // Then
        List<String> breaks = new ArrayList<>(ApiBreaks.ofEvents(
                read(ProjectRoot.resolve("contracts/released/asyncapi/huurwerk.yaml")),
                read(ProjectRoot.resolve("contracts/asyncapi/huurwerk.yaml"))));
        for (Path schema : released) {
            String name = schema.getFileName().toString();
            Path now = ProjectRoot.resolve("contracts/events").resolve(name);
            if (Files.exists(now)) {
                breaks.addAll(ApiBreaks.ofPayload(name, read(schema), read(now)));
            } else {
                breaks.add(name + " is gone");
            }
        }
        assertThat(breaks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'  /things/{id}:', '  /items/{id}:', 'GET /things/{id} is gone'",
        "'operationId: getThing', 'operationId: readThing', 'GET /things/{id} is called readThing, no more getThing'",
        "'name: since, required: false', 'name: day, required: false', 'takes the parameter query since no more'",
        "'name: since, required: false', 'name: since, required: true', 'requires the parameter query since now'",
        "'\"201\":', '\"200\":', 'POST /things answers 201 no more'",
        "'id: {type: string, format: uuid}', 'number: {type: string}', 'GET /things/{id} 200.id is gone'",
        "'required: [id, state]', 'required: [id]', 'GET /things/{id} 200.state may be left out now'",
        "'amount: {type: number}', 'amount: {type: string}', '200.amount was [number] and is [string]'",
        "'state: {type: string, enum: [a, b]}', 'state: {type: string}', '200.state may be any text now'",
        "'required: [kind]', 'required: [kind, note]', 'POST /things body.note is required now'",
        "'kind: {type: string, enum: [x, y]}', 'kind: {type: string, enum: [x]}', 'POST /things body.kind knows [y] no more'",
        "'note: {type: string, maxLength: 9}', 'note: {type: string, maxLength: 5}', 'POST /things body.note: maxLength is 5 now'",
        "'note: {type: string, maxLength: 9}', 'note: {type: string, maxLength: 9, pattern: a}', 'body.note: pattern is a now'",
        "'application/xml', 'text/xml', 'POST /things body knows application/xml no more'",
        "'- oidc: [\"a:read\"]', '- oidc: [\"b:read\"]', 'GET /things/{id} lets [a:read] in no more'",
    })
    void aBreakOfAnApiIsSeen(String sound, String broken, String finding) throws IOException {
        assertThat(API).contains(sound);
        assertThat(ApiBreaks.ofApi(YAML.readTree(API), YAML.readTree(API.replace(sound, broken))))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "'required: [kind]', 'required: []'",
        "'state: {type: string, enum: [a, b]}', 'state: {type: string, enum: [a, b, c]}'",
        "'kind: {type: string, enum: [x, y]}', 'kind: {type: string, enum: [x, y, z]}'",
        "'amount: {type: number}', 'amount: {type: number}, colour: {type: string}'",
        "'note: {type: string, maxLength: 9}', 'note: {type: string, maxLength: 90}'",
        "'- oidc: [\"a:read\"]', '- oidc: [\"a:read\"]\n        - oidc: [\"b:read\"]'",
    })
    void whatOnlyGivesOrTakesMoreIsNoBreak(String before, String after) throws IOException {
        assertThat(API).contains(before);
        assertThat(ApiBreaks.ofApi(YAML.readTree(API), YAML.readTree(API.replace(before, after))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"tenancyId\"', '\"leaseId\"', 'tenancyId is gone'",
        "'[\"tenancyId\"]', '[\"tenancyId\", \"on\"]', 'on is required now'",
        "'[\"tenancyId\"]', '[]', 'tenancyId may be left out now'",
        "'\"number\"', '\"integer\"', 'amount was [number] and is [integer]'",
        "'[\"a\", \"b\"]', '[\"a\"]', 'kind knows [b] no more'",
    })
    void aBreakOfAnEventIsSeen(String sound, String broken, String finding) throws IOException {
        assertThat(PAYLOAD).contains(sound);
        assertThat(ApiBreaks.ofPayload("it", YAML.readTree(PAYLOAD), YAML.readTree(PAYLOAD.replace(sound, broken))))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void aMessageThatIsToldNoMoreIsSeen() throws IOException {
        String before = "channels: {t: {address: topic, messages: {a: {}, b: {}}}}";
        assertThat(ApiBreaks.ofEvents(
                        YAML.readTree(before), YAML.readTree("channels: {t: {address: other, messages: {a: {}}}}")))
                .containsExactly("channel t is not at topic", "message b is told no more on t");
    }

    private static final String PAYLOAD = """
            {"type": "object", "required": ["tenancyId"], "properties": {"tenancyId": {"type": "string", "format": "uuid"},
             "on": {"type": "string", "format": "date"}, "amount": {"type": "number"}, "kind": {"enum": ["a", "b"]}}}
            """;

    private static final String API = """
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  security:
                    - oidc: ["a:read"]
                  parameters:
                    - {in: path, name: id, required: true, schema: {type: string}}
                    - {in: query, name: since, required: false, schema: {type: string, format: date}}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {allOf: [{$ref: "#/components/schemas/Thing"}]}
              /things:
                post:
                  operationId: addThing
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/NewThing"}
                      application/xml:
                        schema: {type: string}
                  responses:
                    "201": {description: made}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id, state]
                  properties: {id: {type: string, format: uuid}, state: {type: string, enum: [a, b]}, amount: {type: number}}
                NewThing:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string, enum: [x, y]}, note: {type: string, maxLength: 9}}
            """;

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(ProjectRoot.resolve("contracts").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }
}
