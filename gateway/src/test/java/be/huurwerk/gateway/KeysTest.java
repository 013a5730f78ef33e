package be.huurwerk.gateway;

import static org.awaitility.Awaitility.await;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issuer changes its keys. In these tests an unknown key makes the gateway ask for them once a second at most. */
@QuarkusTest
class KeysTest extends GatewayTest {
    private static final KeyPair FIRST = pair();
    private static final KeyPair SECOND = pair();

    @ConfigProperty(name = "huurwerk.test.issuer")
    String issuer;

    @AfterEach
    void giveTheTestKeyBack() {
        publish(StandInIssuer.jwk(StandInIssuer.testKey(), ""));
        await().untilAsserted(() -> call().get("/tenancy/v1/things").then().statusCode(200));
    }

    @Test
    void takesANewKeyWithoutAStartAndRefusesTheOldOneOnceItIsGone() {
        // Given
        publish(jwk(FIRST, "first"));
        await().untilAsserted(() -> answered(token(FIRST, "first", Instant.now()), 200));

        // When
        publish(jwk(SECOND, "second"));

        // Then
        await().untilAsserted(() -> answered(token(SECOND, "second", Instant.now()), 200));
        answered(token(FIRST, "first", Instant.now()), 401);
        answered(token(SECOND, "first", Instant.now()), 401);
        answered(token(FIRST, "second", Instant.now()), 401);
    }

    @Test
    void allowsForClocksThatDifferByASecondOrTwo() {
        publish(jwk(SECOND, "second"));
        await().untilAsserted(() -> answered(token(SECOND, "second", Instant.now()), 200));
        answered(token(SECOND, "second", Instant.now().minus(Duration.ofSeconds(302))), 200);
        answered(token(SECOND, "second", Instant.now().minus(Duration.ofSeconds(330))), 401);
    }

    private void publish(String... jwks) {
        RestAssured.given()
                .contentType("application/json")
                .body(StandInIssuer.keys(jwks))
                .put(issuer + "/keys")
                .then()
                .statusCode(200);
    }

    private static void answered(String token, int status) {
        RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/tenancy/v1/things")
                .then()
                .statusCode(status);
    }

    /** For five minutes. */
    private static String token(KeyPair key, String id, Instant issued) {
        return Jwt.claim("scope", "tenancy:read")
                .claim("azp", "rotating")
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject("rotating")
                .issuedAt(issued)
                .expiresAt(issued.plus(Duration.ofMinutes(5)))
                .jws()
                .keyId(id)
                .sign(key.getPrivate());
    }

    private static String jwk(KeyPair key, String id) {
        return StandInIssuer.jwk((RSAPublicKey) key.getPublic(), id);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
