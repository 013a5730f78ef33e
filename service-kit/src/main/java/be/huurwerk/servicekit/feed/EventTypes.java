package be.huurwerk.servicekit.feed;

import be.huurwerk.servicekit.event.EventJson;
import be.huurwerk.servicekit.event.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events this service tells, and what of their data is shown to who may not read of persons: {@code event-data.json}, by short type
 * the names of properties that are {@code shown} and {@code withheld}, at any depth. What it does not name is not shown.
 */
final class EventTypes {
    private static final String FILE = "event-data.json";

    private static final class OfThisService {
        private static final EventTypes TYPES = read();
    }

    private final Map<String, Set<String>> shown;

    private EventTypes(Map<String, Set<String>> shown) {
        this.shown = shown;
    }

    static EventTypes ofThisService() {
        return OfThisService.TYPES;
    }

    static EventTypes of(JsonNode file) {
        Map<String, Set<String>> shown = new HashMap<>();
        file.fields().forEachRemaining(type -> {
            Set<String> names = new HashSet<>();
            type.getValue().path("shown").forEach(name -> names.add(name.asText()));
            shown.put(type.getKey(), names);
        });
        return new EventTypes(shown);
    }

    boolean knows(String type) {
        return shown.containsKey(shortType(type));
    }

    /**
     * The data of an event for who may not read of persons.
     *
     * @param withheld the names of what was left out, none when the data is whole
     */
    record Narrowed(JsonNode data, Set<String> withheld) {}

    Narrowed narrow(String shortType, JsonNode data) {
        Set<String> withheld = new TreeSet<>();
        return new Narrowed(narrowed(data, shown.getOrDefault(shortType, Set.of()), withheld), withheld);
    }

    private static JsonNode narrowed(JsonNode node, Set<String> names, Set<String> withheld) {
        if (node.isArray()) {
            ArrayNode items = EventJson.array();
            node.forEach(item -> items.add(narrowed(item, names, withheld)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode kept = EventJson.object();
        node.fields().forEachRemaining(property -> {
            if (names.contains(property.getKey())) {
                kept.set(property.getKey(), narrowed(property.getValue(), names, withheld));
            } else {
                withheld.add(property.getKey());
            }
        });
        return kept;
    }

    static String shortType(String type) {
        return ServiceName.shortType(type);
    }

    private static EventTypes read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("this service has no " + FILE);
            }
            return of(EventJson.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
