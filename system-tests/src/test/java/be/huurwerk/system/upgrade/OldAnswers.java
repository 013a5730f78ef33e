package be.huurwerk.system.upgrade;

import be.huurwerk.system.fault.Caller;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the early state answered about the life that it had played, without names of paths, traces and versions of rules. */
final class OldAnswers {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private OldAnswers() {}

    /** Each property that was answered then and is another or missing now; what is new beside them does not matter. */
    static List<String> differences(Caller caller) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> then : kept().properties()) {
            compare(then.getKey(), then.getValue(), caller.get(then.getKey()).body(), differences);
        }
        return differences;
    }

    private static void compare(String place, JsonNode then, JsonNode now, List<String> differences) {
        if (then.isObject()) {
            then.properties()
                    .forEach(property -> compare(
                            place + " " + property.getKey(),
                            property.getValue(),
                            now.path(property.getKey()),
                            differences));
        } else if (then.isArray() && then.size() == now.size()) {
            for (int index = 0; index < then.size(); index++) {
                compare(place + " " + index, then.get(index), now.get(index), differences);
            }
        } else if (!same(then, now)) {
            differences.add(place + " was " + then + " and is " + now);
        }
    }

    private static boolean same(JsonNode then, JsonNode now) {
        return then.isNumber() && now.isNumber()
                ? then.decimalValue().compareTo(now.decimalValue()) == 0
                : then.equals(now);
    }

    private static JsonNode kept() {
        try (InputStream resource = OldAnswers.class.getResourceAsStream("/upgrade/19dee843/answers.json")) {
            return JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
