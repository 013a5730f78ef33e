package be.huurwerk.benchmarks.annualrun;

import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.suite.TokenRequests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** The service's annual runs, as a caller sees them. */
final class AnnualRuns {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OPEN = Set.of("queued", "running");
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String issuer;

    /** @param address where the service's API begins */
    AnnualRuns(URI address, String issuer) {
        this.address = address;
        this.issuer = issuer;
    }

    /** Asks for the run of a year, and waits for its end. */
    JsonNode run(int year) throws IOException, InterruptedException {
        String token = TokenRequests.token(issuer, Clients.shipped(), "rent-office");
        HttpRequest request = to("annualRuns", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"year\":" + year + "}"))
                .build();
        JsonNode run = send(request, 202);
        while (OPEN.contains(run.required("status").asText())) {
            Thread.sleep(BETWEEN_POLLS.toMillis());
            run = send(to("annualRuns/" + run.required("runId").asText(), token).build(), 200);
        }
        return run;
    }

    private HttpRequest.Builder to(String path, String token) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(request.method() + " " + request.uri() + " is answered with " + answer.statusCode()
                    + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
