package be.huurwerk.system;

import be.huurwerk.testsupport.ProjectRoot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;

/** A Keycloak from its distribution, with the realm of {@code deploy/keycloak}, on a free port of this machine. */
final class Keycloak implements AutoCloseable {

    private static final String ADMIN = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Process process;
    private final String address;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.address = "http://localhost:" + port;
    }

    /** Unpacks the distribution into the folder, starts it and waits until the realm is there. */
    static Keycloak start(Path zip, Path folder) {
        try {
            Path home = unpacked(zip, folder);
            Path realm = ProjectRoot.resolve("deploy/keycloak/huurwerk-realm.json");
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, home.resolve("data/import/huurwerk-realm.json"));
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                    "sh",
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            for (JsonNode known : JSON.readTree(realm.toFile()).path("clients")) {
                String variable = known.path("secret").asText().replaceAll("[${}]", "");
                builder.environment()
                        .put(variable, secret(known.path("clientId").asText()));
            }
            builder.redirectErrorStream(true);
            builder.redirectOutput(folder.resolve("keycloak.log").toFile());
            Keycloak keycloak = new Keycloak(builder.start(), port);
            keycloak.awaitRealm();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The realm, as a service is told of it. */
    String issuer() {
        return address + "/realms/huurwerk";
    }

    /** By which a client logs in. */
    static String secret(String clientId) {
        return clientId + "-secret";
    }

    /** A fresh token of a client, by its own secret. */
    String token(String clientId) {
        return token(issuer(), Map.of("client_id", clientId, "client_secret", secret(clientId)));
    }

    /** What the issuer answers to a client with this secret. */
    int statusOfLogin(String clientId, String secret) {
        return login(issuer(), Map.of("client_id", clientId, "client_secret", secret))
                .statusCode();
    }

    /** A token of another realm of the same server. */
    String foreignToken() {
        return token(
                address + "/realms/master",
                Map.of("client_id", "admin-cli", "grant_type", "password", "username", ADMIN, "password", ADMIN));
    }

    /** From now on tokens are signed by a new key, if its priority is above that of the others; tokens of those hold still. */
    void addKey(String name, int priority) {
        expect(
                201,
                send(admin("/components")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + name + "\", \"providerId\":"
                                + " \"rsa-generated\", \"providerType\": \"org.keycloak.keys.KeyProvider\", \"config\":"
                                + " {\"priority\": [\"" + priority
                                + "\"], \"enabled\": [\"true\"], \"active\": [\"true\"],"
                                + " \"algorithm\": [\"RS256\"], \"keySize\": [\"2048\"]}}"))));
    }

    /** Of the keys that sign, the realm tells only this one from now on. */
    void removeKeysBut(String name) {
        HttpResponse<String> keys = expect(
                200,
                send(admin("/components?type=org.keycloak.keys.KeyProvider").GET()));
        for (JsonNode key : json(keys.body())) {
            if (key.path("providerId").asText().equals("rsa-generated")
                    && !key.path("name").asText().equals(name)) {
                expect(204, send(admin("/components/" + key.path("id").asText()).DELETE()));
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitRealm() {
        URI discovery = URI.create(issuer() + "/.well-known/openid-configuration");
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> send(HttpRequest.newBuilder(discovery)).statusCode() == 200);
        } catch (RuntimeException never) {
            close();
            throw never;
        }
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/admin/realms/huurwerk" + path))
                .header("Authorization", "Bearer " + foreignToken());
    }

    private String token(String realm, Map<String, String> form) {
        return json(expect(200, login(realm, form)).body()).path("access_token").asText();
    }

    private HttpResponse<String> login(String realm, Map<String, String> given) {
        String form = given.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String whole = given.containsKey("grant_type") ? form : form + "&grant_type=client_credentials";
        return send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(whole)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** The folder in which the distribution lies; its archive has one of its own name. */
    private static Path unpacked(Path zip, Path folder) throws IOException {
        Path home = null;
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(entry.getName() + " lies outside the archive");
                }
                home = folder.resolve(folder.relativize(target).getName(0));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
        return home;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
