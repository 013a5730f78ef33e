package be.huurwerk.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of an issuer that services ask: its description and its keys, which a test changes while they run. There is one in a JVM, whatever
 * class loader asks first: its address and its keys live in system properties.
 */
public final class StandInIssuer {
    private static final String ADDRESS = "huurwerk.test.issuer";
    private static final String KEYS = "huurwerk.test.issuer.keys";

    private StandInIssuer() {}

    /** What makes an application ask it for its keys, as in service: when it starts, and by a token of an unknown key, here once a second at most. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url", address(),
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.token.forced-jwk-refresh-interval", "1s");
    }

    /** From now on it tells the key of {@link Tokens}, these, and no other. */
    public static void publish(SigningKey... more) {
        String keys = Stream.concat(
                        Stream.of(jwk(TestKeys.publicKeyItself(), "")),
                        Stream.of(more).map(key -> jwk(key.publicKey(), "\"kid\":\"" + key.id() + "\",")))
                .collect(Collectors.joining(","));
        System.setProperty(KEYS, "{\"keys\":[" + keys + "]}");
    }

    private static String address() {
        synchronized (System.class) {
            if (System.getProperty(ADDRESS) == null) {
                publish();
                System.setProperty(ADDRESS, start());
            }
            return System.getProperty(ADDRESS);
        }
    }

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String address = "http://localhost:" + server.getAddress().getPort();
            server.createContext("/.well-known/openid-configuration", call -> answer(call, description(address)));
            server.createContext("/keys", call -> answer(call, System.getProperty(KEYS)));
            Thread starter = new Thread(server::start, "stand-in-issuer");
            starter.setDaemon(true); // as its own thread then is: it ends with the JVM
            starter.start();
            return address;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String description(String address) {
        return "{\"issuer\":\"" + Tokens.ISSUER + "\",\"jwks_uri\":\"" + address + "/keys\",\"token_endpoint\":\""
                + address + "/token\",\"authorization_endpoint\":\"" + address + "/authorize\"}";
    }

    private static String jwk(RSAPublicKey key, String id) {
        return "{" + id + "\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
                + encoded(key.getModulus().toByteArray()) + "\",\"e\":\""
                + encoded(key.getPublicExponent().toByteArray()) + "\"}";
    }

    private static String encoded(byte[] number) {
        int sign = number.length > 1 && number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(number, sign, number.length));
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
