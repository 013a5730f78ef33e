package be.huurwerk.gateway.doc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One OpenAPI document of several: their paths, and their components by name. Where documents mean different things by one name, or have an
 * operation of the same name, the name of the API follows it ({@code RefundOfDeposit}, {@code listDocumentsOfTenancy}); a tag begins with
 * its API, since operations are read by it.
 */
final class SuiteDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> documents;

    /** @param documents by API; they are not changed */
    SuiteDocument(Map<String, ObjectNode> documents) {
        this.documents = documents;
    }

    /** @param head what stands above: {@code openapi}, {@code info}, {@code servers} */
    ObjectNode under(ObjectNode head) {
        Set<String> ambiguous = new AmbiguousNames(documents.values()).references();
        Set<String> repeated = repeatedOperations();
        ObjectNode suite = head.deepCopy();
        ArrayNode tags = suite.putArray("tags");
        ObjectNode paths = suite.putObject("paths");
        ObjectNode components = suite.putObject("components");
        documents.forEach((api, document) -> {
            ObjectNode own = (ObjectNode) rewritten(document, api, ambiguous);
            own.path("tags")
                    .forEach(tag -> tags.add(((ObjectNode) tag.deepCopy()).put("name", tag(api, tag.path("name")))));
            own.path("paths").fields().forEachRemaining(path -> {
                path.getValue().forEach(operation -> nameOperation(operation, api, repeated));
                paths.set(path.getKey(), path.getValue());
            });
            own.path("components").fields().forEachRemaining(kind -> {
                ObjectNode all = components.withObject("/" + kind.getKey());
                kind.getValue().fields().forEachRemaining(component -> {
                    String reference = AmbiguousNames.reference(kind.getKey(), component.getKey());
                    all.set(
                            ambiguous.contains(reference) ? named(component.getKey(), api) : component.getKey(),
                            component.getValue());
                });
            });
        });
        return suite;
    }

    private Set<String> repeatedOperations() {
        Map<String, Integer> times = new HashMap<>();
        documents
                .values()
                .forEach(document -> document.path("paths")
                        .forEach(path -> path.forEach(operation -> {
                            if (operation.has("operationId")) {
                                times.merge(operation.path("operationId").asText(), 1, Integer::sum);
                            }
                        })));
        Set<String> repeated = new TreeSet<>();
        times.forEach((operation, number) -> {
            if (number > 1) {
                repeated.add(operation);
            }
        });
        return repeated;
    }

    private static void nameOperation(JsonNode node, String api, Set<String> repeated) {
        if (!(node instanceof ObjectNode operation) || !operation.has("operationId")) {
            return;
        }
        String id = operation.path("operationId").asText();
        if (repeated.contains(id)) {
            operation.put("operationId", named(id, api));
        }
        ArrayNode tags = NODES.arrayNode();
        operation.path("tags").forEach(tag -> tags.add(tag(api, tag)));
        operation.set("tags", tags);
    }

    /** A copy whose references to ambiguous names are to those of this API. */
    private static JsonNode rewritten(JsonNode node, String api, Set<String> ambiguous) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            object.fields()
                    .forEachRemaining(field -> copy.set(field.getKey(), rewritten(field.getValue(), api, ambiguous)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode();
            array.forEach(element -> copy.add(rewritten(element, api, ambiguous)));
            return copy;
        }
        return node.isTextual() && ambiguous.contains(node.asText()) ? NODES.textNode(named(node.asText(), api)) : node;
    }

    private static String named(String name, String api) {
        return name + "Of" + Character.toUpperCase(api.charAt(0)) + api.substring(1);
    }

    private static String tag(String api, JsonNode tag) {
        return api + " " + tag.asText();
    }
}
