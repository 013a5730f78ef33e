package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** An API of one open and one protected operation, with faults on request, to prove that the gates see them. */
final class ToyApi implements AutoCloseable {

    /** What the API gets wrong. */
    enum Fault {
        LETS_EXPIRED_IN,
        LETS_WRONG_SCOPE_IN,
        LETS_FORGED_IN,
        LETS_UNSIGNED_IN,
        LETS_EARLY_IN,
        ALLOWS_FOR_NO_OTHER_CLOCK,
        ALLOWS_FOR_ANY_CLOCK,
        KEEPS_WITHDRAWN_KEYS,
        IGNORES_ROLES,
        IGNORES_AUDIENCE,
        REFUSES_AS_PLAIN_TEXT,
        ANSWERS_WHAT_THE_SCHEMA_FORBIDS,
        ANSWERS_ANOTHER_STATUS,
        ALLOWS_WHAT_IT_HAS_NOT,
        TELLS_NO_LOCATION,
        TELLS_A_LOCATION_OF_NOTHING
    }

    private static final String REAL_ID = "real";

    private final HttpServer server;
    private final Set<Fault> faults;
    private final Map<String, JsonNode> known = new ConcurrentHashMap<>();
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
            exchange.getResponseHeaders().set("Allow", "GET, HEAD, OPTIONS");
            send(exchange, 200, "application/json", "{\"status\":\"UP\"}");
        } else if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.getResponseHeaders()
                    .set(
                            "Allow",
                            faults.contains(Fault.ALLOWS_WHAT_IT_HAS_NOT) ? "DELETE, OPTIONS, PUT" : "OPTIONS, PUT");
            send(exchange, 200, "text/plain", "");
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
        if (header == null || !header.contains(".")) {
            return 401;
        }
        String token = header.substring("Bearer ".length());
        JsonNode head = part(token, 0);
        JsonNode claims = part(token, 1);
        if (!isInTime(claims) || !isSigned(token, head)) {
            return 401;
        }
        if (!claims.path("aud").asText().equals("huurwerk") && !faults.contains(Fault.IGNORES_AUDIENCE)) {
            return 401;
        }
        if (!claims.path("iss").asText().equals("https://huurwerk.test")) {
            return 401;
        }
        boolean allowed =
                claims.path("scope").asText().contains("tenancy:write") || faults.contains(Fault.LETS_WRONG_SCOPE_IN);
        boolean inRole =
                !claims.path("roles").toString().equals("[\"auditor\"]") || faults.contains(Fault.IGNORES_ROLES);
        return allowed && inRole ? 0 : 403;
    }

    private boolean isInTime(JsonNode claims) {
        long now = Instant.now().getEpochSecond();
        long skew = faults.contains(Fault.ALLOWS_FOR_NO_OTHER_CLOCK)
                ? 0
                : faults.contains(Fault.ALLOWS_FOR_ANY_CLOCK) ? 60 : 5;
        boolean expired = claims.path("exp").asLong() + skew <= now && !faults.contains(Fault.LETS_EXPIRED_IN);
        return !expired && (claims.path("nbf").asLong() <= now + skew || faults.contains(Fault.LETS_EARLY_IN));
    }

    private boolean isSigned(String token, JsonNode head) {
        if (head.path("alg").asText().equals("none")) {
            return faults.contains(Fault.LETS_UNSIGNED_IN);
        }
        if (faults.contains(Fault.LETS_FORGED_IN) && !head.has("kid")) {
            return true;
        }
        Json.parse(System.getProperty("huurwerk.test.issuer.keys", "{}"))
                .path("keys")
                .forEach(key -> known.put(key.path("kid").asText(), key));
        String now = System.getProperty("huurwerk.test.issuer.keys", "");
        String name = head.path("kid").asText();
        boolean told = now.contains("\"kid\":\"" + name + "\"") || faults.contains(Fault.KEEPS_WITHDRAWN_KEYS);
        return head.has("kid")
                ? told && known.containsKey(name) && TokensTest.isSigned(token, key(known.get(name)))
                : TokensTest.isSignedByTheTestKey(token);
    }

    private static PublicKey key(JsonNode jwk) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }

    private static JsonNode part(String token, int part) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8));
    }

    private void problem(HttpExchange exchange, int status) throws IOException {
        boolean plain = faults.contains(Fault.REFUSES_AS_PLAIN_TEXT);
        send(
                exchange,
                status,
                plain ? "text/plain" : "application/problem+json",
                "{\"type\":\"urn:problem-type:belgif:missingPermission\",\"title\":\"Any\",\"status\":" + status + "}");
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
