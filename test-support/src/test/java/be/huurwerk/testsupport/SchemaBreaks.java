package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Where a schema no longer keeps what an older one promised to those who send by it, or to those who read by it. */
final class SchemaBreaks {

    /** Who relies on a schema. A record of an event is read for ever: what is told now, and what was told before, have to be as the schema says. */
    enum Use {
        SENT(true, false),
        READ(false, true),
        EVENT(true, true);

        final boolean takes;
        final boolean promises;

        Use(boolean takes, boolean promises) {
            this.takes = takes;
            this.promises = promises;
        }
    }

    /** Bounds that may be loosened but not tightened, and whether they are upper ones. */
    private static final List<String> UPPER = List.of("maxLength", "maximum", "maxItems", "maxProperties");

    private static final List<String> LOWER = List.of("minLength", "minimum", "minItems", "minProperties");
    private static final List<String> FIXED = List.of("pattern", "multipleOf", "const");

    private final JsonNode oldDocument;
    private final JsonNode newDocument;
    private final List<String> found;
    private final Set<String> seen = new HashSet<>();

    /** @param found where the breaks are added, each with its place */
    SchemaBreaks(JsonNode oldDocument, JsonNode newDocument, List<String> found) {
        this.oldDocument = oldDocument;
        this.newDocument = newDocument;
        this.found = found;
    }

    void compare(JsonNode was, JsonNode is, Use use, String place) {
        String pair = was.path("$ref").asText() + ' ' + is.path("$ref").asText() + ' ' + use;
        if (was.has("$ref") && !seen.add(pair)) {
            return;
        }
        JsonNode before = flat(oldDocument, was);
        JsonNode now = flat(newDocument, is);
        compareType(before, now, use, place);
        compareWords(before, now, use, place);
        if (use.takes) {
            compareBounds(before, now, place);
        }
        compareProperties(before, now, use, place);
        for (String inner : List.of("items", "additionalProperties")) {
            if (before.path(inner).isObject() && now.path(inner).isObject()) {
                compare(before.path(inner), now.path(inner), use, place + (inner.equals("items") ? "[]" : "{}"));
            }
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            for (int at = 0;
                    at < Math.min(before.path(choice).size(), now.path(choice).size());
                    at++) {
                compare(before.path(choice).get(at), now.path(choice).get(at), use, place + "|" + at);
            }
            if (use.takes && now.path(choice).size() < before.path(choice).size()) {
                found.add(place + " has fewer alternatives");
            }
        }
    }

    private void compareType(JsonNode before, JsonNode now, Use use, String place) {
        Set<String> old = types(before);
        Set<String> current = types(now);
        if (old.isEmpty() || old.equals(current)) {
            return;
        }
        boolean wider = use == Use.SENT
                && (current.containsAll(old) || old.equals(Set.of("integer")) && current.contains("number"));
        boolean narrower = use == Use.READ
                && (old.containsAll(current) || current.equals(Set.of("integer")) && old.contains("number"));
        if (!wider && !narrower) {
            found.add(place + " was " + old + " and is " + current);
        }
    }

    private void compareWords(JsonNode before, JsonNode now, Use use, String place) {
        Set<String> old = words(before);
        Set<String> current = words(now);
        if (use.takes && !current.isEmpty()) {
            Set<String> gone = new TreeSet<>(old);
            gone.removeAll(current);
            if (old.isEmpty()) {
                found.add(place + " takes only " + current + " now");
            } else if (!gone.isEmpty()) {
                found.add(place + " knows " + gone + " no more");
            }
        }
        if (use.promises && !old.isEmpty() && current.isEmpty()) {
            found.add(place + " may be any text now");
        }
        String format = before.path("format").asText();
        String formatNow = now.path("format").asText();
        boolean loosened = use == Use.SENT && formatNow.isEmpty();
        boolean tightened = use == Use.READ && format.isEmpty();
        if (!format.equals(formatNow) && !loosened && !tightened) {
            found.add(place + " was of format <" + format + "> and is of <" + formatNow + ">");
        }
    }

    private void compareBounds(JsonNode before, JsonNode now, String place) {
        for (String bound : UPPER) {
            if (now.has(bound)
                    && (!before.has(bound)
                            || now.path(bound)
                                            .decimalValue()
                                            .compareTo(before.path(bound).decimalValue())
                                    < 0)) {
                found.add(place + ": " + bound + " is " + now.path(bound).asText() + " now");
            }
        }
        for (String bound : LOWER) {
            if (now.has(bound)
                    && (!before.has(bound)
                            || now.path(bound)
                                            .decimalValue()
                                            .compareTo(before.path(bound).decimalValue())
                                    > 0)) {
                found.add(place + ": " + bound + " is " + now.path(bound).asText() + " now");
            }
        }
        for (String fixed : FIXED) {
            if (now.has(fixed) && !Objects.equals(now.get(fixed), before.get(fixed))) {
                found.add(place + ": " + fixed + " is " + now.path(fixed).asText() + " now");
            }
        }
    }

    private void compareProperties(JsonNode before, JsonNode now, Use use, String place) {
        Set<String> required = names(before.path("required"));
        Set<String> requiredNow = names(now.path("required"));
        before.path("properties").fields().forEachRemaining(property -> {
            String name = place + "." + property.getKey();
            if (!now.path("properties").has(property.getKey())) {
                found.add(name + " is gone");
            } else {
                compare(property.getValue(), now.path("properties").path(property.getKey()), use, name);
            }
        });
        if (use.takes) {
            requiredNow.stream()
                    .filter(name -> !required.contains(name))
                    .forEach(name -> found.add(place + "." + name + " is required now"));
        }
        if (use.promises) {
            required.stream()
                    .filter(name -> !requiredNow.contains(name))
                    .forEach(name -> found.add(place + "." + name + " may be left out now"));
        }
    }

    /** The schema without references and without {@code allOf}. */
    private static JsonNode flat(JsonNode document, JsonNode schema) {
        JsonNode resolved = resolve(document, schema);
        if (!resolved.has("allOf")) {
            return resolved;
        }
        ObjectNode merged = ((ObjectNode) resolved).deepCopy();
        merged.remove("allOf");
        resolved.path("allOf")
                .forEach(part -> flat(document, part).fields().forEachRemaining(field -> {
                    JsonNode there = merged.get(field.getKey());
                    if (there instanceof ObjectNode object && field.getValue().isObject()) {
                        object.setAll((ObjectNode) field.getValue());
                    } else if (there != null && there.isArray()) {
                        field.getValue().forEach(((com.fasterxml.jackson.databind.node.ArrayNode) there)::add);
                    } else {
                        merged.set(field.getKey(), field.getValue().deepCopy());
                    }
                }));
        return merged;
    }

    static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.asText()) : names(type);
    }

    private static Set<String> words(JsonNode schema) {
        return names(schema.path("enum"));
    }

    private static Set<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return new TreeSet<>(names);
    }
}
