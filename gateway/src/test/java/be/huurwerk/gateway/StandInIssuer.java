package be.huurwerk.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The part of an issuer that services ask: its description and its keys, which a test changes by a PUT. */
final class StandInIssuer {
    private final HttpServer server;
    private volatile String keys = keys(jwk(testKey(), ""));

    StandInIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, description()));
        server.createContext("/keys", this::keys);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** A set of keys as JSON. */
    static String keys(String... jwks) {
        return "{\"keys\":[" + String.join(",", jwks) + "]}";
    }

    /** @param id empty for a key without one */
    static String jwk(RSAPublicKey key, String id) {
        String kid = id.isEmpty() ? "" : "\"kid\":\"" + id + "\",";
        return "{" + kid + "\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
                + encoded(key.getModulus().toByteArray()) + "\",\"e\":\""
                + encoded(key.getPublicExponent().toByteArray()) + "\"}";
    }

    /** The key of {@link be.huurwerk.testsupport.Tokens}. */
    static RSAPublicKey testKey() {
        try {
            byte[] bytes = Base64.getDecoder().decode(System.getProperty("huurwerk.test.public-key"));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String description() {
        return "{\"issuer\":\"https://huurwerk.test\",\"jwks_uri\":\"" + url() + "/keys\",\"token_endpoint\":\"" + url()
                + "/token\",\"authorization_endpoint\":\"" + url() + "/authorize\"}";
    }

    private void keys(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("PUT")) {
            keys = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        }
        answer(call, keys);
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static String encoded(byte[] number) {
        int sign = number.length > 1 && number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(number, sign, number.length));
    }
}
