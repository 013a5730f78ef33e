package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.suite.SuiteException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Has a service read its projections anew, and tells what it found once all are. */
final class Rebuild {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_NANOS = 300_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI operations;
    private final String token;

    /** @param operations the operations of the service, such as {@code http://127.0.0.1:8082/deposit/v1/operations/} */
    Rebuild(URI operations, String token) {
        this.operations = operations;
        this.token = token;
    }

    /** Answers 0, or 1 when one of them failed. */
    int run() {
        ask(request("projectionRebuilds")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        JsonNode projections = list();
        while (projections.findValuesAsText("state").contains("asked")) {
            LockSupport.parkNanos(PAUSE_NANOS);
            projections = list();
        }
        projections.forEach(Rebuild::print);
        return projections.findValuesAsText("state").contains("failed") ? 1 : 0;
    }

    private JsonNode list() {
        return ask(request("projections").GET()).path("items");
    }

    private static void print(JsonNode projection) {
        JsonNode latest = projection.path("latest");
        String name = projection.path("projection").asText();
        if (latest.path("state").asText().equals("failed")) {
            System.out.println(name + " is as it was: " + latest.path("fault").asText());
            return;
        }
        long removed = latest.path("removed").asLong();
        long added = latest.path("added").asLong();
        System.out.println(name + " was read anew from " + latest.path("events").asLong() + " events: "
                + (removed + added == 0 ? "nothing differed" : removed + " rows removed, " + added + " added"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(operations.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new SuiteException("The service answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new SuiteException("The service does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted");
        }
    }
}
