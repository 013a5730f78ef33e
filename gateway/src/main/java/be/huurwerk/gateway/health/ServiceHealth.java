package be.huurwerk.gateway.health;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.webkit.health.HealthCheck;
import be.huurwerk.webkit.health.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** The health of one service as the service tells it. Without one service the gateway still serves the others. */
final class ServiceHealth implements HealthCheck {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Service service;
    private final GatewayConfig config;
    private final HttpClient http;

    ServiceHealth(Service service, GatewayConfig config, HttpClient http) {
        this.service = service;
        this.config = config;
        this.http = http;
    }

    @Override
    public String name() {
        return service.api();
    }

    @Override
    public boolean essential() {
        return false;
    }

    @Override
    public Status status() {
        HttpRequest request = HttpRequest.newBuilder(service.address("/health"))
                .timeout(config.healthTimeout())
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode told = MAPPER.readTree(answer.body()).path("status");
            return Arrays.stream(Status.values())
                    .filter(status -> status.name().equals(told.asText()))
                    .findFirst()
                    .orElse(Status.DOWN);
        } catch (IOException away) {
            return Status.DOWN;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Status.DOWN;
        }
    }
}
