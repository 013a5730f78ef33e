package be.huurwerk.gateway;

import static org.awaitility.Awaitility.await;

import be.huurwerk.testsupport.SigningKey;
import be.huurwerk.testsupport.StandInIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issuer changes its keys. In these tests an unknown key makes the gateway ask for them once a second at most. */
@QuarkusTest
class KeysTest extends GatewayTest {
    private static final SigningKey FIRST = SigningKey.named("first");
    private static final SigningKey SECOND = SigningKey.named("second");

    @AfterEach
    void withdrawThem() {
        StandInIssuer.publish();
    }

    @Test
    void takesANewKeyWithoutAStartAndRefusesTheOldOneOnceItIsGone() {
        // Given
        StandInIssuer.publish(FIRST);
        await().untilAsserted(() -> answered(token(FIRST, Instant.now()), 200));

        // When
        StandInIssuer.publish(SECOND);

        // Then
        await().untilAsserted(() -> answered(token(SECOND, Instant.now()), 200));
        answered(token(FIRST, Instant.now()), 401);
        answered(token(new SigningKey("first", SECOND.pair()), Instant.now()), 401);
        answered(token(new SigningKey("second", FIRST.pair()), Instant.now()), 401);
    }

    @Test
    void allowsForClocksThatDifferByASecondOrTwo() {
        StandInIssuer.publish(SECOND);
        await().untilAsserted(() -> answered(token(SECOND, Instant.now()), 200));
        answered(token(SECOND, Instant.now().minus(Duration.ofSeconds(302))), 200);
        answered(token(SECOND, Instant.now().minus(Duration.ofSeconds(330))), 401);
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
    private static String token(SigningKey key, Instant issued) {
        return key.token(issued.plus(Duration.ofMinutes(5)), List.of("tenancy:read"));
    }
}
