package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.Clients;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks an issuer for tokens by client credentials; the local issuer takes any secret. */
public final class TokenRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private TokenRequests() {}

    /** A fresh token of one of these clients. */
    public static String token(String issuer, Clients clients, String client) {
        if (clients.find(client).isEmpty()) {
            throw new SuiteException(
                    "No client is called " + client + "; there are " + String.join(", ", clients.ids()));
        }
        String credentials =
                Base64.getEncoder().encodeToString((client + ":local").getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new SuiteException("The issuer answers " + answer.statusCode() + ": " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new SuiteException("The issuer at " + issuer + " doesn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted while asking for a token", e);
        }
    }
}
