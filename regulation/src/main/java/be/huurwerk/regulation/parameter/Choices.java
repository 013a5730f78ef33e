package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which words the choices of the policy may be: a misspelt one would be taken for the other choice. */
final class Choices {

    private static final String FILE = "/policy/choices.yaml";

    private final Map<String, List<String>> words;

    private Choices(Map<String, List<String>> words) {
        this.words = words;
    }

    static Choices shipped() {
        try (InputStream file = Choices.class.getResourceAsStream(FILE)) {
            return new Choices(new YAMLMapper().readValue(file, new TypeReference<Map<String, List<String>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files whose words are listed. */
    Map<String, List<String>> words() {
        return words;
    }

    /** @throws ParameterFileException with every word of the file that is none of those listed for it */
    void require(ParameterFile file) {
        List<String> known = words.get(file.name());
        if (known == null) {
            return;
        }
        List<String> faults = file.entries().stream()
                .filter(entry -> !entry.isUnknown())
                .flatMap(entry -> texts(entry.value())
                        .filter(word -> !known.contains(word))
                        .map(word -> entry.from() + ": " + word + " is none of " + known))
                .toList();
        if (!faults.isEmpty()) {
            throw new ParameterFileException(file.name(), faults);
        }
    }

    private static Stream<String> texts(JsonNode value) {
        Stream<JsonNode> values = value.isObject()
                ? Stream.of(value).flatMap(map -> map.properties().stream().map(Map.Entry::getValue))
                : Stream.of(value);
        return values.filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
