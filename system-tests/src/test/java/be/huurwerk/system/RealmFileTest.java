package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm that Keycloak imports, against the clients of the local issuer: a token means the same from either. */
class RealmFileTest {
    /** Scopes that every client has and no token tells: its subject and its audience. */
    private static final Set<String> SILENT = Set.of("basic", "huurwerk");

    private final JsonNode realm = json(ComposeFile.text("deploy/keycloak/huurwerk-realm.json"));

    @Test
    void knowsTheClientsOfTheLocalIssuerWithTheirScopes() throws IOException {
        // Given
        Map<String, Set<String>> local = new TreeMap<>();
        local().forEach(client -> local.put(client.get("id").asText(), texts(client.get("scopes"))));

        // When
        Map<String, Set<String>> inRealm = new TreeMap<>();
        stream(realm.get("clients")).forEach(client -> {
            Set<String> scopes = texts(client.get("defaultClientScopes"));
            assertThat(scopes).containsAll(SILENT);
            scopes.removeAll(SILENT);
            inRealm.put(client.get("clientId").asText(), scopes);
        });

        // Then
        assertThat(inRealm).isEqualTo(local);
    }

    @Test
    void tellsInATokenTheRoleOfTheLocalIssuersClient() throws IOException {
        // Given
        Map<String, String> local = new TreeMap<>();
        local().forEach(client ->
                local.put(client.get("id").asText(), client.get("role").asText()));

        // When
        Map<String, String> inRealm = new TreeMap<>();
        stream(realm.get("clients")).forEach(client -> {
            JsonNode mapper = client.at("/protocolMappers/0");
            assertThat(mapper.get("protocolMapper").asText()).isEqualTo("oidc-hardcoded-claim-mapper");
            JsonNode config = mapper.get("config");
            assertThat(config.get("claim.name").asText()).isEqualTo("roles");
            assertThat(config.get("jsonType.label").asText()).isEqualTo("JSON");
            assertThat(config.get("access.token.claim").asBoolean()).isTrue();
            inRealm.put(
                    client.get("clientId").asText(),
                    json(config.get("claim.value").asText()).path(0).asText());
        });

        // Then
        assertThat(inRealm).isEqualTo(local);
    }

    @Test
    void tellsInATokenTheScopesAndTheAudience() {
        Set<String> used = new TreeSet<>(stream(realm.get("clients"))
                .map(client -> texts(client.get("defaultClientScopes")))
                .flatMap(Collection::stream)
                .toList());
        used.removeAll(SILENT);
        stream(realm.get("clientScopes")).forEach(scope -> {
            String name = scope.get("name").asText();
            boolean told = scope.at("/attributes/include.in.token.scope").asBoolean();
            assertThat(told).as(name).isEqualTo(used.remove(name));
        });
        assertThat(used).as("scopes that no client scope defines").isEmpty();
        assertThat(realm.toString()).contains("\"included.custom.audience\":\"huurwerk\"");
    }

    @Test
    void takesEverySecretFromTheEnvironmentOfItsContainer() {
        // Given
        Set<String> given = ComposeFile.read().environment("keycloak").keySet();

        // Then
        stream(realm.get("clients")).forEach(client -> {
            String secret = client.get("secret").asText();
            assertThat(secret).matches("\\$\\{CLIENT_SECRET_[A-Z_]+}");
            assertThat(given).contains(secret.substring(2, secret.length() - 1));
        });
    }

    private static Stream<JsonNode> local() throws IOException {
        try (InputStream clients = RealmFileTest.class.getResourceAsStream("/be/huurwerk/localstack/clients.json")) {
            return stream(new ObjectMapper().readTree(clients).get("clients"));
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> texts(JsonNode list) {
        return new TreeSet<>(stream(list).map(JsonNode::asText).toList());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
