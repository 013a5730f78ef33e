package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    /** A listener, or what one hands its events on to. */
    private static final Pattern HEARS = Pattern.compile("implements (EventListener|Projection)\\b");

    private static final Pattern TYPE = Pattern.compile("\"([a-zA-Z]+\\.notify\\.[a-zA-Z]+)\"");
    private static final Map<String, String> SERVICES = Map.of(
            "tenancy", "tenancy-service",
            "rentCalculation", "rent-calculation-service",
            "deposit", "deposit-service",
            "arrears", "arrears-service");

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

    @Test
    void showsAHeaderThatItsOwnSchemaTakes() {
        JsonNode schema = document.at("/components/schemas/cloudEvent");
        assertThat(schema.path("examples").path(0).path("ce_subject").asText()).isNotBlank();
        schema.path("examples")
                .forEach(example ->
                        assertThat(EventSchemas.faults(schema, example)).isEmpty());
        assertThat(EventSchemas.faults(
                        schema,
                        Json.MAPPER.valueToTree(new CloudEventHeaders(
                                        "huurwerk.tenancy.v1",
                                        UUID.randomUUID(),
                                        "tenancies.notify.signed",
                                        UUID.randomUUID(),
                                        1,
                                        Instant.EPOCH)
                                .asMap())))
                .isEmpty();
    }

    @Test
    void givesEveryMessageTheExampleOfItsFile() {
        messages().fields().forEachRemaining(message -> {
            JsonNode examples = message.getValue().path("examples");
            assertThat(examples).as(message.getKey()).hasSize(1);
            assertThat(Json.parse(examples.get(0).path("payload").toString()))
                    .as(message.getKey())
                    .isEqualTo(Json.parse(EventSchemas.example(message.getKey()).toString()));
        });
    }

    @Test
    void saysOfEveryServiceWhatItTellsAndHears() throws IOException {
        // When
        Set<String> said = new TreeSet<>();
        document.path("operations").forEach(operation -> {
            String channel = operation.path("channel").path("$ref").asText();
            operation.path("messages").forEach(message -> {
                String reference = message.path("$ref").asText();
                assertThat(reference).startsWith(channel + "/messages/");
                said.add(operation.path("title").asText() + " "
                        + operation.path("action").asText() + " "
                        + reference.substring(reference.lastIndexOf('/') + 1));
            });
        });

        // Then
        Set<String> done = new TreeSet<>();
        document.path("channels")
                .fields()
                .forEachRemaining(channel -> channel.getValue()
                        .path("messages")
                        .fieldNames()
                        .forEachRemaining(type -> done.add(channel.getKey() + " send " + type)));
        for (Map.Entry<String, String> service : SERVICES.entrySet()) {
            for (Path listener : listeners(service.getValue())) {
                Matcher type = TYPE.matcher(Files.readString(listener));
                while (type.find()) {
                    done.add(service.getKey() + " receive " + type.group(1));
                }
            }
        }
        assertThat(said).isEqualTo(done).anyMatch(one -> one.startsWith("deposit receive "));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        for (String reference : references) {
            boolean there = reference.startsWith("#")
                    ? !document.at(reference.substring(1)).isMissingNode()
                    : Files.exists(ProjectRoot.resolve("contracts/asyncapi").resolve(reference));
            assertThat(there).as(reference).isTrue();
        }
        assertThat(document.path("asyncapi").asText()).startsWith("3.");
        assertThat(document.path("operations"))
                .allSatisfy(operation ->
                        assertThat(operation.path("action").asText()).isIn("send", "receive"));
    }

    private static List<Path> listeners(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ProjectRoot.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> HEARS.matcher(read(file)).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode messages() {
        return document.path("components").path("messages");
    }
}
