package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

    private static final String SCHEMA = ".schema.json";

    @ParameterizedTest
    @MethodSource("types")
    void everyExampleMatchesItsSchema(String type) {
        EventSchemas.assertMatches(type, EventSchemas.example(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void noSchemaTakesAPayloadWithoutItsProperties(String type) {
        // Given
        ObjectNode nothing = EventSchemas.example(type).removeAll();

        // Then
        assertThatThrownBy(() -> EventSchemas.assertMatches(type, nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyExampleHasASchema() throws IOException {
        assertThat(names(".example.json")).isEqualTo(names(SCHEMA)).isNotEmpty();
    }

    static List<String> types() throws IOException {
        return names(SCHEMA);
    }

    private static List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(ProjectRoot.resolve("contracts/events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
