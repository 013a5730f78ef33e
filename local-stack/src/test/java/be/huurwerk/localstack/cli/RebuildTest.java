package be.huurwerk.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private final PrintStream stdout = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<String> lists = new ArrayDeque<>();
    private HttpServer service;

    @BeforeEach
    void begin() throws IOException {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/deposit/v1/operations/projectionRebuilds", exchange -> answer(exchange, 202, "{}"));
        service.createContext(
                "/deposit/v1/operations/projections", exchange -> answer(exchange, 200, lists.removeFirst()));
        service.start();
    }

    @AfterEach
    void end() {
        service.stop(0);
        System.setOut(stdout);
    }

    @Test
    void waitsUntilAllAreReadAndTellsWhatDiffered() {
        // Given
        lists.add(list(
                "{\"state\": \"asked\"}", "{\"state\": \"completed\", \"events\": 3, \"removed\": 0, \"added\": 0}"));
        lists.add(list(
                "{\"state\": \"completed\", \"events\": 7, \"removed\": 2, \"added\": 1}",
                "{\"state\": \"completed\", \"events\": 3, \"removed\": 0, \"added\": 0}"));

        // When
        int code = rebuild();

        // Then
        assertThat(code).isZero();
        assertThat(lines())
                .containsExactly(
                        "one was read anew from 7 events: 2 rows removed, 1 added",
                        "two was read anew from 3 events: nothing differed");
    }

    @Test
    void saysWhichFailedAndWhy() {
        // Given
        lists.add(list(
                "{\"state\": \"failed\", \"fault\": \"the first events are gone\"}",
                "{\"state\": \"completed\", \"events\": 3, \"removed\": 0, \"added\": 0}"));

        // When
        int code = rebuild();

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(lines().get(0)).isEqualTo("one is as it was: the first events are gone");
    }

    private int rebuild() {
        return new Rebuild(
                        URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/deposit/v1/operations/"),
                        "a token")
                .run();
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String list(String one, String two) {
        return "{\"items\": [{\"projection\": \"one\", \"latest\": " + one + "}, {\"projection\": \"two\", \"latest\": "
                + two + "}]}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
