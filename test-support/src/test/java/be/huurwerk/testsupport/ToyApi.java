package be.huurwerk.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/** An API of one open and one protected operation, with faults on request, to prove that the gates see them. */
final class ToyApi implements AutoCloseable {

    /** What the API gets wrong. */
    enum Fault {
        LETS_EXPIRED_IN,
        LETS_WRONG_SCOPE_IN,
        LETS_FORGED_IN,
        IGNORES_AUDIENCE,
        REFUSES_AS_PLAIN_TEXT,
        ANSWERS_WHAT_THE_SCHEMA_FORBIDS,
        ANSWERS_ANOTHER_STATUS,
        TELLS_NO_LOCATION,
        TELLS_A_LOCATION_OF_NOTHING
    }

    private static final String REAL_ID = "real";

    private final HttpServer server;
    private final Set<Fault> faults;
    private final String document;

    ToyApi(String document, Fault... faults) throws IOException {
        this.document = document;
        this.faults = new TreeSet<>(Arrays.asList(faults));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static String soundDocument() {
        try (InputStream file = ToyApi.class.getResourceAsStream("/toy-api.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/toy/v1/doc/openapi.yaml")) {
            send(exchange, 200, "application/yaml", document);
        } else if (path.equals("/toy/v1/health")) {
            send(exchange, 200, "application/json", "{\"status\":\"UP\"}");
        } else if (refusal(exchange) > 0) {
            problem(exchange, refusal(exchange));
        } else if (exchange.getRequestMethod().equals("GET")) {
            boolean found = path.equals("/toy/v1/things/" + REAL_ID);
            send(exchange, found ? 200 : 404, "application/json", "{}");
        } else if (!body.contains("\"amount\"")) {
            problem(exchange, 400);
        } else if (!path.equals("/toy/v1/things/" + REAL_ID)) {
            problem(exchange, 404);
        } else {
            String amount = faults.contains(Fault.ANSWERS_WHAT_THE_SCHEMA_FORBIDS) ? "\"much\"" : "12.50";
            tellLocation(exchange);
            int status = faults.contains(Fault.ANSWERS_ANOTHER_STATUS) ? 200 : 201;
            send(exchange, status, "application/json;charset=UTF-8", "{\"amount\":" + amount + "}");
        }
    }

    private void tellLocation(HttpExchange exchange) {
        if (!faults.contains(Fault.TELLS_NO_LOCATION)) {
            String id = faults.contains(Fault.TELLS_A_LOCATION_OF_NOTHING) ? "nothing" : REAL_ID;
            exchange.getResponseHeaders().set("Location", "/toy/v1/things/" + id);
        }
    }

    /** The status to refuse the caller with, or 0. */
    private int refusal(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || header.split("\\.").length != 3) {
            return 401;
        }
        String token = header.substring("Bearer ".length());
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        boolean expired = Json.parse(claims).get("exp").asLong() < Instant.now().getEpochSecond();
        if (expired && !faults.contains(Fault.LETS_EXPIRED_IN)) {
            return 401;
        }
        if (!TokensTest.isSignedByTheTestKey(token) && !faults.contains(Fault.LETS_FORGED_IN)) {
            return 401;
        }
        if (!claims.contains("\"aud\":\"huurwerk\"") && !faults.contains(Fault.IGNORES_AUDIENCE)) {
            return 401;
        }
        if (!claims.contains("https://huurwerk.test")) {
            return 401;
        }
        boolean allowed = claims.contains("tenancy:write") || faults.contains(Fault.LETS_WRONG_SCOPE_IN);
        return allowed ? 0 : 403;
    }

    private void problem(HttpExchange exchange, int status) throws IOException {
        boolean plain = faults.contains(Fault.REFUSES_AS_PLAIN_TEXT);
        send(
                exchange,
                status,
                plain ? "text/plain" : "application/problem+json",
                "{\"type\":\"urn:problem-type:belgif:any\",\"title\":\"Any\",\"status\":" + status + "}");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
