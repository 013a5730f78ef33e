package be.huurwerk.localstack.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a service is ready, by its own word. */
final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    boolean ready(ServiceSpec spec, int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + spec.healthPath()))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@code ready}, {@code starting} (or no longer well), {@code stopped} on purpose, or {@code dead}. */
    String word(ServiceSpec spec, State.ServiceState service) {
        if (service.runs()) {
            return ready(spec, service.port()) ? "ready" : "not ready";
        }
        return service.wanted() ? "dead" : "stopped";
    }
}
