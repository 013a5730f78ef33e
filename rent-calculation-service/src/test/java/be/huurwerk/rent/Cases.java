package be.huurwerk.rent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The cases of {@code src/test/resources/cases}: each has a name, its source, a question and what is expected. */
public final class Cases {

    private Cases() {}

    /** @param check of a question and what is expected of it */
    public static Stream<DynamicTest> of(String file, BiConsumer<JsonNode, JsonNode> check) {
        try (InputStream yaml = Cases.class.getResourceAsStream("/cases/" + file + ".yaml")) {
            List<DynamicTest> tests = new ArrayList<>();
            new YAMLMapper()
                    .readTree(yaml)
                    .forEach(one -> tests.add(DynamicTest.dynamicTest(
                            one.required("name").asText(), () -> {
                                assertThat(one.path("source").asText())
                                        .as("source")
                                        .isNotBlank();
                                check.accept(one.required("question"), one.required("expected"));
                            })));
            assertThat(tests).isNotEmpty();
            return tests.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
