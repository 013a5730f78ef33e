package be.huurwerk.localstack.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** What the gateway answered, for what was asked. */
record Answer(String call, int status, Optional<String> location, String text, JsonNode body) {
    Answer expect(int... expected) {
        for (int one : expected) {
            if (status == one) {
                return this;
            }
        }
        throw new GatewayException(call + " was answered with " + status + ": " + text);
    }

    /** Whether a reference in the body is not known there, or not yet. */
    boolean missesReference() {
        if (status == 400) {
            for (JsonNode issue : body.path("issues")) {
                if (issue.path("type").asText().endsWith(":referencedResourceNotFound")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A service that is away for a moment, or one that still works on the same call. */
    boolean worthAnotherTry() {
        return status == 429
                || status == 502
                || status == 503
                || status == 504
                || status == 409 && body.path("type").asText().toLowerCase().contains("idempotency");
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
