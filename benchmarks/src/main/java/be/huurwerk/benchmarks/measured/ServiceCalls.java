package be.huurwerk.benchmarks.measured;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A service, as a caller sees it, of every scope unless said otherwise; an answer that is no success ends the benchmark. */
public final class ServiceCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final Set<String> OPEN = Set.of("queued", "running");
    private static final long BETWEEN_POLLS = 200;
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String issuer;
    private final String as;
    private String token;
    private Instant tokenEnds = Instant.EPOCH;

    /** @param address where the service's API begins */
    public ServiceCalls(URI address, String issuer) {
        this(address, issuer, "rent-office");
    }

    /** @param as which client of the local stack calls */
    public ServiceCalls(URI address, String issuer, String as) {
        this.address = address;
        this.issuer = issuer;
        this.as = as;
    }

    public void businessDate(LocalDate day) throws IOException, InterruptedException {
        send(to("operations/businessDate")
                .header("Content-Type", JSON_TYPE)
                .PUT(BodyPublishers.ofString("{\"businessDate\":\"" + day + "\"}"))
                .build());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(to(path).build());
    }

    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        return post(path, JSON_TYPE, json.getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode post(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /**
     * Waits until a run is over.
     *
     * @param path of the resource that has its {@code status}
     */
    public JsonNode ended(String path) throws IOException, InterruptedException {
        JsonNode run = get(path);
        while (OPEN.contains(run.required("status").asText())) {
            Thread.sleep(BETWEEN_POLLS);
            run = get(path);
        }
        return run;
    }

    /** One of the calls that {@link #millis} times. */
    @FunctionalInterface
    public interface Call {
        void make() throws IOException, InterruptedException;
    }

    /** The times of calls in milliseconds, the shortest first; each is made once before. */
    public static double[] millis(List<Call> calls) throws IOException, InterruptedException {
        for (Call call : calls) {
            call.make();
        }
        double[] millis = new double[calls.size()];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            calls.get(i).make();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private HttpRequest.Builder to(String path) throws IOException, InterruptedException {
        if (Instant.now().isAfter(tokenEnds)) {
            token = TokenRequests.token(issuer, Clients.shipped(), as);
            tokenEnds = Instant.now().plus(TOKEN_LASTS);
        }
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", JSON_TYPE);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri() + " is answered with " + answer.statusCode()
                    + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
