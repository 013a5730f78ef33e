package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The feed shows of an event what its service lists: whoever adds an event, or a property of one, says there who may see it. */
class EventDataTest {
    private static final Map<String, String> SERVICES = Map.of(
            "tenancy", "tenancy-service",
            "rentCalculation", "rent-calculation-service",
            "deposit", "deposit-service",
            "arrears", "arrears-service");

    @Test
    void everyPropertyOfEveryEventIsEitherShownOrWithheld() throws IOException {
        // Given
        Map<String, Set<String>> inSchemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(ProjectRoot.resolve("contracts/events"))) {
            files.filter(file -> file.toString().endsWith(".schema.json")).forEach(file -> {
                JsonNode schema = read(file);
                inSchemas.put(
                        schema.path("$id").asText().replaceFirst(".*be\\.huurwerk\\.(\\w+)\\.v\\d+\\.", "$1 "),
                        properties(schema, new TreeSet<>()));
            });
        }

        // When
        Map<String, Set<String>> listed = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        SERVICES.forEach((api, module) -> read(ProjectRoot.resolve(module)
                        .resolve("src/main/resources/event-data.json"))
                .fields()
                .forEachRemaining(type -> {
                    Set<String> names = new TreeSet<>();
                    for (String list : List.of("shown", "withheld")) {
                        type.getValue().path(list).forEach(name -> {
                            if (!names.add(name.asText())) {
                                twice.add(type.getKey() + " " + name.asText());
                            }
                        });
                    }
                    listed.put(api + " " + type.getKey(), names);
                }));

        // Then
        assertThat(listed)
                .as(
                        "event-data.json of the services, beside contracts/events: list a new property as shown, or as withheld from who"
                                + " lacks tenancy:personal")
                .isEqualTo(inSchemas);
        assertThat(twice).isEmpty();
    }

    private static Set<String> properties(JsonNode node, Set<String> names) {
        node.path("properties").fieldNames().forEachRemaining(names::add);
        node.forEach(child -> properties(child, names));
        return names;
    }

    private static JsonNode read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
