package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.infra.Ports;
import be.huurwerk.localstack.process.JavaCommand;
import be.huurwerk.testsupport.ProjectRoot;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway of its own, told to stop while a service is in the middle of an answer. */
@Order(2)
class GatewayStopIT {
    private static final String BEGINNING = "openapi: 3.0.3\n";
    private static final String END = "paths: {}\n";
    private static final String NOBODY = "http://127.0.0.1:1";
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONG)
            .build();
    private HttpServer service;
    private Process gateway;
    private int port;

    @BeforeEach
    void startBoth() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(threads);
        service.createContext("/tenancy/v1/doc/openapi.yaml", this::tellInTwoParts);
        service.start();
        port = Ports.free();
        ProcessBuilder java = new ProcessBuilder(JavaCommand.of(List.of(
                "-Xmx128m",
                "-jar",
                ProjectRoot.resolve("gateway/target/quarkus-app/quarkus-run.jar")
                        .toString())));
        java.environment()
                .putAll(Map.of(
                        "HUURWERK_HTTP_HOST",
                        "127.0.0.1",
                        "HUURWERK_HTTP_PORT",
                        Integer.toString(port),
                        "HUURWERK_TENANCY_URL",
                        "http://127.0.0.1:" + service.getAddress().getPort(),
                        "HUURWERK_RENT_CALCULATION_URL",
                        NOBODY,
                        "HUURWERK_DEPOSIT_URL",
                        NOBODY,
                        "HUURWERK_ARREARS_URL",
                        NOBODY,
                        // nobody issues tokens: what is asked here is open to all
                        "HUURWERK_OIDC_URL",
                        NOBODY + "/huurwerk",
                        // not what is shown here
                        "QUARKUS_SHUTDOWN_TIMEOUT",
                        "120S"));
        gateway = java.redirectInput(JavaCommand.nothing())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
        awaitThat(() -> status("/health") == 200 && !isToldToClose("/doc/portal.css"));
    }

    @AfterEach
    void endBoth() {
        mayEnd.countDown();
        gateway.destroyForcibly();
        service.stop(0);
        threads.shutdownNow();
    }

    @Test
    void endsTheAnswersThatItPassesOnBeforeItEnds() throws Exception {
        // Given
        HttpResponse<InputStream> answer = ask("/tenancy/v1/doc/openapi.yaml", BodyHandlers.ofInputStream());
        assertThat(text(answer.body().readNBytes(BEGINNING.length()))).isEqualTo(BEGINNING);

        // When
        gateway.destroy(); // SIGTERM

        // Then it says so, and still answers who comes
        awaitThat(() -> status("/health") == 503);
        awaitThat(() -> isToldToClose("/doc/portal.css"));

        // And when the service has told the rest
        mayEnd.countDown();
        assertThat(text(answer.body().readAllBytes())).isEqualTo(END);
        assertThat(gateway.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(ConnectException.class);
    }

    private void tellInTwoParts(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/yaml");
        call.sendResponseHeaders(200, 0);
        try (OutputStream body = call.getResponseBody()) {
            body.write(BEGINNING.getBytes(StandardCharsets.US_ASCII));
            body.flush();
            mayEnd.await();
            body.write(END.getBytes(StandardCharsets.US_ASCII));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection may be closed under a call, as long as the gateway starts or stops. */
    private static void awaitThat(Callable<Boolean> condition) {
        await().atMost(LONG).ignoreExceptionsInstanceOf(IOException.class).until(condition);
    }

    private int status(String path) throws IOException, InterruptedException {
        return ask(path, BodyHandlers.discarding()).statusCode();
    }

    private boolean isToldToClose(String path) throws IOException, InterruptedException {
        HttpResponse<Void> answer = ask(path, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Connection").filter("close"::equals).isPresent();
    }

    private <T> HttpResponse<T> ask(String path, BodyHandler<T> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LONG)
                .build();
        return client.send(request, body);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
