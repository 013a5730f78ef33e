package be.huurwerk.gateway.doc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which components are others in other documents: by what they say, or by what they refer to. */
final class AmbiguousNames {
    private static final String COMPONENTS = "#/components/";

    private final Map<String, Set<JsonNode>> meanings = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    AmbiguousNames(Collection<ObjectNode> documents) {
        documents.forEach(document -> document.path("components")
                .fields()
                .forEachRemaining(kind -> kind.getValue().fields().forEachRemaining(component -> {
                    String reference = reference(kind.getKey(), component.getKey());
                    meanings.computeIfAbsent(reference, name -> new HashSet<>()).add(component.getValue());
                    times.merge(reference, 1, Integer::sum);
                })));
    }

    static String reference(String kind, String name) {
        return COMPONENTS + kind + '/' + name;
    }

    /** Their references, {@code #/components/<kind>/<name>}. */
    Set<String> references() {
        Set<String> ambiguous = new TreeSet<>();
        meanings.forEach((reference, said) -> {
            if (said.size() > 1) {
                ambiguous.add(reference);
            }
        });
        while (ambiguous.addAll(referring(ambiguous))) {
            // what refers to one of them means another thing in another document too
        }
        return ambiguous;
    }

    private Set<String> referring(Set<String> ambiguous) {
        Set<String> referring = new TreeSet<>();
        meanings.forEach((reference, said) -> {
            if (times.get(reference) > 1 && said.stream().anyMatch(meaning -> refersToOneOf(ambiguous, meaning))) {
                referring.add(reference);
            }
        });
        return referring;
    }

    private static boolean refersToOneOf(Set<String> ambiguous, JsonNode node) {
        if (node.isTextual()) {
            return ambiguous.contains(node.asText());
        }
        for (JsonNode child : node) {
            if (refersToOneOf(ambiguous, child)) {
                return true;
            }
        }
        return false;
    }
}
