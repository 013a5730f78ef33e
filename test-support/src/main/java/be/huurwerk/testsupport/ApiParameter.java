package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A parameter of an operation; {@code in} is path, query or header. */
record ApiParameter(String in, String name, boolean required, Optional<String> example) {

    static ApiParameter of(JsonNode node) {
        JsonNode own = node.path("example");
        JsonNode ofSchema = node.path("schema").path("example");
        JsonNode named = node.path("examples").elements().hasNext()
                ? node.path("examples").elements().next().path("value")
                : node.path("examples");
        Optional<String> example = Optional.of(own)
                .filter(JsonNode::isValueNode)
                .or(() -> Optional.of(named).filter(JsonNode::isValueNode))
                .or(() -> Optional.of(ofSchema).filter(JsonNode::isValueNode))
                .map(JsonNode::asText);
        return new ApiParameter(
                node.path("in").asText(),
                node.path("name").asText(),
                node.path("required").asBoolean(),
                example);
    }

    boolean isIn(String place) {
        return in.equals(place);
    }
}
