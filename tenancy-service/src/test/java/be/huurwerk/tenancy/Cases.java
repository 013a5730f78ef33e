package be.huurwerk.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cases of a rule that lie as data on the test class path. */
public final class Cases {

    private Cases() {}

    public static List<JsonNode> yaml(String resource) {
        return list(read(resource, new YAMLMapper()));
    }

    public static List<JsonNode> json(String resource, String property) {
        return list(read(resource, new JsonMapper()).get(property));
    }

    public static Optional<LocalDate> date(JsonNode facts, String property) {
        return Optional.ofNullable(facts.get(property))
                .filter(node -> !node.isNull())
                .map(node -> LocalDate.parse(node.asText()));
    }

    private static JsonNode read(String resource, com.fasterxml.jackson.databind.ObjectMapper mapper) {
        try (InputStream stream = Cases.class.getResourceAsStream(resource)) {
            return mapper.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> cases = new java.util.ArrayList<>();
        array.forEach(cases::add);
        if (cases.isEmpty()) {
            throw new IllegalStateException("No cases");
        }
        return cases;
    }
}
