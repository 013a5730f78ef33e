package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void signsWithTheKeyThatTheServicesTrust() {
        assertThat(isSignedByTheTestKey(Tokens.client("rent-office"))).isTrue();
        assertThat(isSignedByTheTestKey(Tokens.expired())).isTrue();
        assertThat(isSignedByTheTestKey(Tokens.forAnotherAudience())).isTrue();
        assertThat(isSignedByTheTestKey(Tokens.forged())).isFalse();
    }

    @Test
    void namesIssuerAudienceClientAndScopes() {
        // When
        JsonNode claims = claims(Tokens.client("integrator-payments"));

        // Then
        assertThat(claims.get("iss").asText()).isEqualTo("https://huurwerk.test");
        assertThat(claims.get("aud").asText()).isEqualTo("huurwerk");
        assertThat(claims.get("azp").asText()).isEqualTo("integrator-payments");
        assertThat(claims.get("scope").asText())
                .isEqualTo("rentCalculation:read deposit:read arrears:read tenancy:read arrears:write");
        assertThat(claims.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void makesTokensThatNobodyMayTake() {
        assertThat(isSignedByTheTestKey(Tokens.ofUnknownKey())).isFalse();
        assertThat(Tokens.unsigned()).endsWith(".").startsWith("eyJhbGciOiJub25lIi");
        assertThat(header(Tokens.signedWithThePublicKey()).get("alg").asText()).isEqualTo("HS256");
        assertThat(claims(Tokens.notYet()).get("nbf").asLong())
                .isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void makesATokenWhoseTimeIsOver() {
        assertThat(claims(Tokens.expired()).get("exp").asLong())
                .isLessThan(Instant.now().getEpochSecond());
    }

    @Test
    void leavesOutTheScopesThatATestWantsToMiss() {
        assertThat(claims(Tokens.without("tenancy:read", "operations:write"))
                        .get("scope")
                        .asText())
                .isEqualTo(
                        "rentCalculation:read deposit:read arrears:read"
                                + " rentCalculation:write deposit:write arrears:write tenancy:write audit:read tenancy:personal");
    }

    @Test
    void givesEachClientTheScopesAndTheRoleOfTheLocalIssuer() throws IOException {
        // Given
        Path issuers = ProjectRoot.resolve("local-stack/src/main/resources/be/huurwerk/localstack/clients.json");

        // When
        JsonNode clients = Json.parse(Files.readString(issuers)).get("clients");

        // Then
        assertThat(clients).hasSize(11).allSatisfy(client -> {
            JsonNode claims = claims(Tokens.client(client.get("id").asText()));
            assertThat(claims.get("roles")).containsExactly(client.get("role"));
            assertThat(claims.get("scope").asText().split(" "))
                    .containsExactlyInAnyOrderElementsOf(
                            Json.MAPPER.convertValue(client.get("scopes"), new TypeReference<List<String>>() {}));
        });
    }

    /** Three of the shipped ladders want a second finance officer to allow a step. */
    @Test
    void hasASecondFinanceOfficerForWhatTwoPeopleDecide() {
        assertThat(List.of("finance-office", "approver"))
                .allSatisfy(client -> assertThat(claims(Tokens.client(client)).get("roles"))
                        .extracting(JsonNode::asText)
                        .containsExactly("financeOfficer"));
    }

    @Test
    void knowsOnlyTheClientsOfTheContract() {
        assertThatThrownBy(() -> Tokens.client("nobody")).hasMessageContaining("nobody");
    }

    private static JsonNode header(String token) {
        return part(token, 0);
    }

    private static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int part) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8));
    }

    static boolean isSignedByTheTestKey(String token) {
        return isSigned(token, TestKeys.publicKeyItself());
    }

    static boolean isSigned(String token, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            String[] parts = token.split("\\.");
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (SignatureException otherKind) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
