package be.huurwerk.gateway.businessdate;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.webkit.trace.TraceId;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks all services for the business date, or tells them, with the caller's own token. */
@ApplicationScoped
class BusinessDates {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Services services;
    private final GatewayConfig config;
    private final HttpClient http;

    BusinessDates(Services services, GatewayConfig config) {
        this.services = services;
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /** The date of each service by API; empty where the service did not tell it. */
    Map<String, Optional<LocalDate>> ask(String authorization) {
        return all(request -> request.GET(), authorization);
    }

    /** Sets the date everywhere; the answer is as of {@link #ask}. */
    Map<String, Optional<LocalDate>> set(LocalDate date, String authorization) {
        String body = "{\"businessDate\":\"" + date + "\"}";
        return all(
                request -> request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)),
                authorization);
    }

    private Map<String, Optional<LocalDate>> all(
            java.util.function.UnaryOperator<HttpRequest.Builder> method, String authorization) {
        String traceId = TraceId.current();
        Map<String, CompletableFuture<Optional<LocalDate>>> running = new LinkedHashMap<>();
        for (Service service : services.all()) {
            HttpRequest request = method.apply(HttpRequest.newBuilder(service.address("/operations/businessDate"))
                            .timeout(config.answerTimeout())
                            .header("Authorization", authorization)
                            .header(TraceId.HEADER, traceId))
                    .build();
            running.put(
                    service.api(),
                    http.sendAsync(request, BodyHandlers.ofString())
                            .thenApply(BusinessDates::date)
                            .exceptionally(away -> Optional.empty()));
        }
        Map<String, Optional<LocalDate>> answers = new LinkedHashMap<>();
        running.forEach((api, answer) -> answers.put(api, answer.join()));
        return answers;
    }

    private static Optional<LocalDate> date(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        try {
            String date = MAPPER.readTree(answer.body()).path("businessDate").asText();
            return Optional.of(LocalDate.parse(date));
        } catch (IOException | DateTimeException garbage) {
            return Optional.empty();
        }
    }
}
