package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** The ids that answers have told, by the name of their property, so that later calls can speak of things that are there. */
final class KnownIds {

    private static final int MOST = 200;
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Map<String, List<String>> byName = new TreeMap<>();

    synchronized void learn(JsonNode answer) {
        answer.fields().forEachRemaining(property -> {
            JsonNode value = property.getValue();
            if (value.isTextual() && value.asText().matches(ID)) {
                List<String> known = byName.computeIfAbsent(property.getKey(), name -> new ArrayList<>());
                if (known.size() < MOST && !known.contains(value.asText())) {
                    known.add(value.asText());
                }
            }
        });
        answer.forEach(this::learn);
    }

    /** One that was told under this name; {@code id} in a path is whatever is known. */
    synchronized Optional<String> of(String name, Random random) {
        List<String> known = byName.getOrDefault(name, List.of());
        if (known.isEmpty() && name.equals("id") && !byName.isEmpty()) {
            known = new ArrayList<>(byName.values()).get(random.nextInt(byName.size()));
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }
}
