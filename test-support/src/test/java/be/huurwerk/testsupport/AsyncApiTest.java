package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(Files.readString(ProjectRoot.resolve("contracts/asyncapi/huurwerk.yaml")));
    }

    @Test
    void hasOneMessageForEverySchema() throws IOException {
        // When
        List<String> schemas = new ArrayList<>();
        messages()
                .forEach(message ->
                        schemas.add(message.path("payload").path("$ref").asText()));

        // Then
        assertThat(schemas)
                .containsExactlyInAnyOrderElementsOf(EventContractsTest.types().stream()
                        .map(type -> "../events/" + type + ".schema.json")
                        .toList());
    }

    @Test
    void tellsEveryMessageOnTheTopicOfItsService() {
        // When
        List<String> told = new ArrayList<>();
        document.path("channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(type -> {
                    String name = messages().path(type).path("name").asText();
                    String topic = channel.path("address").asText();
                    assertThat(CloudEventHeaders.fullType(topic, type)).isEqualTo(name);
                    told.add(type);
                }));

        // Then
        List<String> described = new ArrayList<>();
        messages().fieldNames().forEachRemaining(described::add);
        assertThat(told).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void describesTheHeadersThatTheServicesSend() {
        assertThat(document.at("/components/schemas/cloudEvent/required"))
                .extracting(JsonNode::asText)
                .contains("ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_dataschema", "ce_sequence");
    }

    private static JsonNode messages() {
        return document.path("components").path("messages");
    }
}
