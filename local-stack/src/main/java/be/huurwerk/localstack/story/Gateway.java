package be.huurwerk.localstack.story;

import be.huurwerk.localstack.process.Waiting;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A client of the APIs that may be trusted with money: every POST carries an {@code Idempotency-Key} and is asked again
 * while a service is away, so that it has its effect once.
 */
final class Gateway {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final Supplier<String> token;

    Gateway(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) {
        return send("GET " + path, request(path).GET()).expect(200).body();
    }

    JsonNode put(String path, Object body) {
        return send("PUT " + path, json(request(path)).PUT(publisher(body)))
                .expect(200, 204)
                .body();
    }

    /** Posts a body, once in effect, however often it is sent. */
    Answer post(String path, Object body) {
        return send("POST " + path, json(once(path)).POST(publisher(body)));
    }

    Answer postText(String path, byte[] text) {
        return send(
                "POST " + path,
                once(path).header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofByteArray(text)));
    }

    /** Asks until there is an answer that will do. */
    <T> T await(String what, String path, Function<JsonNode, Optional<T>> wanted) {
        Holder<T> found = new Holder<>();
        boolean came = Waiting.until(PATIENCE, () -> {
            found.last = get(path);
            found.value = wanted.apply(found.last);
            return found.value.isPresent();
        });
        if (!came) {
            throw new GatewayException("No " + what + " after " + PATIENCE.toSeconds() + " s; GET " + path
                    + " is answered with " + found.last);
        }
        return found.value.orElseThrow();
    }

    private Answer send(String call, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Holder<Answer> holder = new Holder<>();
        Waiting.until(PATIENCE, () -> {
            holder.value = once(call, request, holder);
            return holder.value.filter(answer -> !answer.worthAnotherTry()).isPresent();
        });
        return holder.value.orElseThrow(() -> new GatewayException(call + " gets no answer", holder.fault));
    }

    private Optional<Answer> once(String call, HttpRequest request, Holder<Answer> holder) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Answer(
                    call,
                    response.statusCode(),
                    response.headers().firstValue("Location"),
                    response.body(),
                    parse(response)));
        } catch (IOException e) {
            holder.fault = e;
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayException(call + " was interrupted", e);
        }
    }

    private static JsonNode parse(HttpResponse<String> response) throws JsonProcessingException {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return json ? JSON.readTree(response.body()) : Answer.nothing();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpRequest.Builder once(String path) {
        return request(path).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Holder<T> {
        private Optional<T> value = Optional.empty();
        private JsonNode last;
        private IOException fault;
    }
}
