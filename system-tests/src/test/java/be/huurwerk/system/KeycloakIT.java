package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.story.Story;
import be.huurwerk.localstack.story.StoryResult;
import be.huurwerk.localstack.suite.Links;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.testsupport.ProjectRoot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole suite behind a real Keycloak with our realm, which every service finds by discovery (ADR 0061). A suite of its own, since the shared one has the local issuer. */
@Order(10)
@EnabledIfSystemProperty(named = "huurwerk.keycloak", matches = ".+", disabledReason = "on demand: mvn -P keycloak")
class KeycloakIT {

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static Suite suite;

    @BeforeAll
    static void startBoth() {
        keycloak = Keycloak.start(Path.of(System.getProperty("huurwerk.keycloak")), folder.toAbsolutePath());
        Links links = new Links() {
            @Override
            public String issuer(String service, String url) {
                return keycloak.issuer();
            }

            @Override
            public String secret(String service) {
                return Keycloak.secret(service);
            }
        };
        suite = Suite.start(
                ProjectRoot.path(), folder.resolve("suite"), new SuiteOptions(PortBase.free(), false, false, 1), links);
    }

    @AfterAll
    static void stopBoth() throws IOException {
        if (suite != null) {
            suite.stop();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void playsTheStoryForAClientThatLogsInByItsSecret() {
        // When
        StoryResult story = new Story(suite.gateway(), () -> keycloak.token("rent-office"), step -> {}).play();

        // Then
        assertThat(story.rentDecided().rent()).isEqualTo(new BigDecimal("316.10"));
        assertThat(keycloak.statusOfLogin("rent-office", "another")).isEqualTo(401);
        assertThat(caller("").get("/health").expect(200).word("status")).isEqualTo("UP");
        assertThat(caller("").get("/.well-known/openid-configuration").headers().firstValue("Location"))
                .hasValue(keycloak.issuer() + "/.well-known/openid-configuration");
        // a service asks another for names with a token of its own
        String letter =
                "/rentCalculation/v1/rentDecisions/" + story.rentDecided().rentDecisionId() + "/letter";
        assertThat(caller(keycloak.token("rent-office")).get(letter).expect(200).text())
                .startsWith("%PDF");
    }

    @Test
    void letsEachClientDoWhatItsScopesAllow() {
        Gateway integrator = caller(keycloak.token("integrator"));
        integrator
                .get("/tenancy/v1/persons/0190a000-0000-7000-8000-000000000000")
                .expect(404);
        integrator.post("/tenancy/v1/dwellings", "{}").expect(403);
        assertThat(integrator.get("/tenancy/v1/events").expect(200).text()).doesNotContain("birthDate");
        caller("").get("/tenancy/v1/dwellings").expect(401);
        caller(keycloak.foreignToken()).get("/tenancy/v1/dwellings").expect(401);
    }

    @Test
    void takesTokensByANewKeyAtOnceAndThoseByAWithdrawnOneNoMore() {
        // Given
        String old = keycloak.token("rent-office");
        caller(old).get("/tenancy/v1/dwellings").expect(200);

        // When
        keycloak.addKey("second", 200);
        String fresh = keycloak.token("rent-office");

        // Then
        becomes(fresh, 200);
        becomes(old, 200);

        // When
        keycloak.addKey("third", 300);
        keycloak.removeKeysBut("third");

        // Then
        becomes(keycloak.token("rent-office"), 200);
        becomes(old, 401);
        becomes(fresh, 401);
    }

    /** Keys are asked for every ten seconds at most, and a token that the gateway has verified counts a minute more. */
    private static void becomes(String token, int status) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> caller(token).get("/tenancy/v1/dwellings").expect(status));
    }

    private static Gateway caller(String token) {
        return new Gateway(suite.gateway(), () -> token);
    }
}
