package be.huurwerk.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private HttpServer server;
    private Gateway gateway;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        gateway =
                new Gateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "token");
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void asksAgainWithTheSameKeyWhileAServiceIsAway() {
        // Given
        statuses.addAll(List.of(502, 503, 201));

        // When
        Answer answer = gateway.post("/arrears/v1/payments", Map.of());

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(keys).hasSize(3);
        assertThat(keys).containsOnly(keys.get(0));
    }

    @Test
    void eachCallHasAKeyOfItsOwn() {
        // Given
        statuses.addAll(List.of(201, 201));

        // When
        gateway.post("/arrears/v1/payments", Map.of());
        gateway.post("/arrears/v1/payments", Map.of());

        // Then
        assertThat(keys).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void refusalIsNotAskedAgainAndSaysWhatWasAsked() {
        // Given
        statuses.add(400);

        // When / Then
        assertThatThrownBy(() -> gateway.post("/arrears/v1/payments", Map.of()).expect(201))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("POST /arrears/v1/payments was answered with 400")
                .hasMessageContaining("\"amount\":10.50");
        assertThat(keys).hasSize(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        byte[] body = "{\"amount\":10.50}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(statuses.remove(0), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
