package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The members of an answer that no document describes: a schema allows them, and nobody can know what they mean. */
final class Undescribed {
    private static final List<String> COMPOSED = List.of("allOf", "oneOf", "anyOf");

    private final ApiDocument document;
    private final Set<String> found = new TreeSet<>();

    private Undescribed(ApiDocument document) {
        this.document = document;
    }

    /** Each by its path; of an object whose schema names no properties, or says what others are, none. */
    static Set<String> in(ApiDocument document, JsonNode schema, JsonNode value) {
        Undescribed undescribed = new Undescribed(document);
        undescribed.walk(List.of(schema), value, "");
        return undescribed.found;
    }

    private void walk(List<JsonNode> schemas, JsonNode value, String path) {
        List<JsonNode> parts = new ArrayList<>();
        schemas.forEach(schema -> addParts(schema, parts));
        if (value.isArray()) {
            value.forEach(item -> walk(children(parts, "items"), item, path + "[]"));
        } else if (value.isObject() && isClosed(parts)) {
            List<JsonNode> properties = children(parts, "properties");
            value.fields().forEachRemaining(member -> {
                String name = path + "." + member.getKey();
                List<JsonNode> described = children(properties, member.getKey());
                if (described.isEmpty()) {
                    found.add(name);
                } else {
                    walk(described, member.getValue(), name);
                }
            });
        }
    }

    private static boolean isClosed(List<JsonNode> parts) {
        return parts.stream().anyMatch(part -> part.has("properties"))
                && parts.stream()
                        .noneMatch(part -> part.path("additionalProperties").isObject());
    }

    private static List<JsonNode> children(List<JsonNode> of, String name) {
        return of.stream()
                .filter(node -> node.has(name))
                .map(node -> node.get(name))
                .toList();
    }

    /** A schema and all that it is composed of. */
    private void addParts(JsonNode schema, List<JsonNode> parts) {
        JsonNode resolved = document.resolve(schema);
        parts.add(resolved);
        COMPOSED.forEach(kind -> resolved.path(kind).forEach(part -> addParts(part, parts)));
    }
}
