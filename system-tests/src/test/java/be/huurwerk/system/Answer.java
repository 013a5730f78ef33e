package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the gateway answered to a call. */
record Answer(String call, int status, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(String call, HttpResponse<String> response) {
        return new Answer(call, response.statusCode(), response.headers(), response.body());
    }

    Answer expect(int expected) {
        assertThat(status).as("%s: %s", call, text).isEqualTo(expected);
        return this;
    }

    boolean isProblem() {
        return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    JsonNode body() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(call + " answers no JSON: " + text, e);
        }
    }

    /** A property that must be there. */
    JsonNode property(String name) {
        JsonNode body = body();
        assertThat(body.has(name)).as("%s in %s", name, body).isTrue();
        return body.get(name);
    }

    String word(String name) {
        return property(name).asText();
    }
}
