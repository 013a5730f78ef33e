package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a body of one media type looks like. */
record ApiContent(ApiDocument document, String mediaType, JsonNode node) {

    boolean isJson() {
        return mediaType.endsWith("json");
    }

    boolean isText() {
        return isJson() || mediaType.startsWith("text/") || mediaType.endsWith("xml") || mediaType.endsWith("yaml");
    }

    /** Every example: the one without a name, and the named ones. */
    List<JsonNode> examples() {
        List<JsonNode> examples = new ArrayList<>();
        Optional.ofNullable(node.get("example")).ifPresent(examples::add);
        node.path("examples")
                .forEach(named -> examples.add(document.resolve(named).path("value")));
        return examples;
    }

    /** How a JSON body departs from the schema; empty when it conforms, or when there is no JSON schema to ask. */
    Set<String> faults(JsonNode body) {
        return isJson() && node.has("schema") ? document.faults(node.get("schema"), body) : Set.of();
    }

    /** What a JSON body says and the schema does not describe. */
    Set<String> undescribed(JsonNode body) {
        return isJson() && node.has("schema") ? Undescribed.in(document, node.get("schema"), body) : Set.of();
    }
}
