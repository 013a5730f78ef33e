package be.huurwerk.system.fault;

import be.huurwerk.localstack.Suite;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** A client that keeps asking, under one {@code Idempotency-Key}, until it knows what became of its call. */
public final class Caller {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final String token;
    private final Collection<String> faults = new ConcurrentLinkedQueue<>();

    public Caller(Suite suite) {
        this.address = suite.gateway();
        this.token = suite.token("rent-office");
    }

    /** An answer that says what became of the call: done, or refused for good. */
    public record Outcome(int status, JsonNode body) {
        public boolean done() {
            return status / 100 == 2;
        }

        public String word(String name) {
            return body.path(name).asText();
        }
    }

    /** Posts until there is an answer that stands. */
    public Outcome post(String path, String json) {
        return until(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts what is refused only while its subject isn't known there yet. */
    public Outcome postOnceKnown(String path, String json) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Outcome outcome = post(path, json);
        while (!outcome.done() && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000_000);
            outcome = post(path, json);
        }
        return outcome;
    }

    public Outcome put(String path, String json) {
        return until(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Outcome get(String path) {
        return until(path, request(path).GET());
    }

    /** Every call so far that was answered with a fault of the suite, or not at all, though it was asked again. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private Outcome until(String call, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Outcome> outcome = ask(request);
        while (outcome.filter(Caller::stands).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(call + " gets no answer that stands, the last one is " + outcome);
            }
            LockSupport.parkNanos(100_000_000);
            outcome = ask(request);
        }
        return outcome.get();
    }

    private static boolean stands(Outcome outcome) {
        return outcome.status() < 500
                && outcome.status() != 429
                && !outcome.word("type").endsWith("idempotencyKeyInUse");
    }

    private Optional<Outcome> ask(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                faults.add(response.statusCode() + " " + request.method() + " "
                        + request.uri().getPath());
            }
            return Optional.of(new Outcome(response.statusCode(), json(response.body())));
        } catch (IOException e) {
            faults.add(e + " " + request.method() + " " + request.uri().getPath());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.isBlank() ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }
}
