package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiLintTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrears", "deposit", "gateway", "rentCalculation", "tenancy"})
    void findsNothingInOurDocuments(String name) throws IOException {
        assertThat(lint(Files.readString(ProjectRoot.resolve("contracts/openapi/" + name + ".yaml"))))
                .isEmpty();
    }

    @Test
    void findsNothingInASoundOne() throws IOException {
        assertThat(lint(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'description: Things', 'summary: Things', 'info has no description'",
        "'operationId: getThing', 'operationId: get_thing', 'is called <get_thing>'",
        "'summary: Read a thing', 'summary: Read a thing.', 'has the summary <Read a thing.>'",
        "'\"400\":', '\"201\":', 'GET /things/{id} is never refused'",
        "'name: id,', 'name: thing,', 'has the variables [id] and the parameters [thing]'",
        "'example: abc', 'example: 12', 'the example of id'",
        "'required: [id]', 'required: [colour]', 'Thing requires colour, which it has not'",
        "'items: {type: string}', 'description: notes', 'Thing.notes is a list of nobody knows what'",
        "'pattern: ^[a-z]+$', 'pattern: a[a-z]+', 'Thing.id has the pattern a[a-z]+'",
        "'pattern: ^[a-z]+$', 'pattern: ^\\p{Alpha}+$', 'Thing.id has the pattern'",
        "'#/components/schemas/Thing', '#/components/schemas/Other', '#/components/schemas/Other leads nowhere'",
        "'#/components/schemas/Thing', '#/components/schemas/Other', 'nobody uses schemas Thing'",
        "'tags: [things]', 'tags: [others]', 'the tags used are [others]'",
        "'tags: [{name: things, description: Things}]', 'tags: [{name: things}]', 'the tag things says not what it is about'",
        "'security: []', 'description: open', 'says not who may call it'",
        "'/things/{id}:', '/some-things/{id}:', 'is no path of lowerCamelCase'",
    })
    void seesWhatIsNotSound(String sound, String faulty, String finding) throws IOException {
        assertThat(SOUND).contains(sound);
        assertThat(lint(SOUND.replace(sound, faulty)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    private static final String SOUND = """
            openapi: 3.0.3
            info: {title: Toy, description: Things, version: "1.0"}
            tags: [{name: things, description: Things}]
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  summary: Read a thing
                  tags: [things]
                  security: []
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}, example: abc}
                  responses:
                    "200":
                      description: A thing
                      content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
                    "400":
                      description: Bad
            components:
              schemas:
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id:
                      type: string
                      pattern: ^[a-z]+$
                    notes: {type: array, items: {type: string}}
            """;

    private static List<String> lint(String yaml) throws IOException {
        return new Lint(yaml, new YAMLMapper().readTree(yaml)).findings();
    }
}
