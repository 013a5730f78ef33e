package be.huurwerk.benchmarks.ledger;

import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.suite.TokenRequests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The service, as a caller sees it. */
final class ArrearsCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OPEN = Set.of("queued", "running");
    private static final long BETWEEN_POLLS = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    /** @param address where the service's API begins */
    ArrearsCalls(URI address, String issuer) throws IOException, InterruptedException {
        this.address = address;
        this.token = TokenRequests.token(issuer, Clients.shipped(), "rent-office");
    }

    void businessDate(LocalDate day) throws IOException, InterruptedException {
        send(to("operations/businessDate")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"businessDate\":\"" + day + "\"}"))
                .build());
    }

    /** Asks for the posting of a month, and waits for its end. */
    JsonNode post(YearMonth month) throws IOException, InterruptedException {
        JsonNode run = send(to("monthlyPostings")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"month\":\"" + month + "\"}"))
                .build());
        while (OPEN.contains(run.required("status").asText())) {
            Thread.sleep(BETWEEN_POLLS);
            run = get("monthlyPostings/" + run.required("runId").asText());
        }
        return run;
    }

    JsonNode importCoda(byte[] file) throws IOException, InterruptedException {
        return send(to("bankStatements")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(file))
                .build());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(to(path).build());
    }

    /** The time of a call in milliseconds, of 95 in a hundred at most; each path is asked once before. */
    double p95(List<String> paths) throws IOException, InterruptedException {
        for (String path : paths) {
            get(path);
        }
        double[] millis = new double[paths.size()];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            get(paths.get(i));
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(millis.length * 0.95) - 1];
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri() + " is answered with " + answer.statusCode()
                    + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
