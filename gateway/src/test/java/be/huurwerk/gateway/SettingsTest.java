package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.gateway.replica.Replica;
import be.huurwerk.gateway.replica.Replicas;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of settings, which the gateway looks at ten times a second in these tests. */
@QuarkusTest
class SettingsTest extends GatewayTest {
    @Inject
    Replicas replicas;

    @AfterEach
    void emptyTheFile() throws IOException {
        write("");
        await().until(() -> settings.now().bodyLimit().asLongValue() == 10 << 20
                && settings.now().callsInFlight() == 1_024
                && settings.now().smallBodies() == 256
                && settings.now().largeBodies() == 16
                && services.named("rentCalculation").addresses().size() == 2
                && !services.named("deposit").isByName());
    }

    @Test
    void takesOtherLimitsWhileItRuns() throws IOException {
        write("huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.bulk-routes=POST /deposit/v1/coun*\n");

        await().untilAsserted(() -> call().body(new byte[2_000])
                .post("/tenancy/v1/count")
                .then()
                .statusCode(413)
                .body("detail", containsString("1024")));
        call().body(new byte[2_000]).post("/deposit/v1/count").then().statusCode(200);
    }

    @Test
    void takesOtherRatesWhileItRuns() throws IOException {
        write("huurwerk.gateway.calls-of.operator=7\n");

        await().untilAsserted(() -> RestAssured.given()
                .auth()
                .oauth2(Tokens.client("operator"))
                .get("/tenancy/v1/things")
                .then()
                .header("RateLimit-Policy", "\"client\";q=7;w=10"));
    }

    @Test
    void refusesCallsBeyondThoseThatAServiceMayWorkOn() throws IOException {
        // Given
        write("huurwerk.gateway.calls-in-flight=1\n");
        await().until(() -> settings.now().callsInFlight() == 1);
        RawClient listener = raw().send(RawClient.head("GET /tenancy/v1/events"));
        await().until(() -> fake("tenancy").listeners() == 1);

        // Then
        call().get("/tenancy/v1/things")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:problem-type:belgif:serviceUnavailable"));
        call().get("/deposit/v1/things").then().statusCode(200);

        // And as soon as it is over, others are passed on
        listener.close();
        await().untilAsserted(() -> call().get("/tenancy/v1/things").then().statusCode(200));
    }

    /** And takes those of others. */
    @ParameterizedTest
    @CsvSource({"small-bodies, 5000, 1", "large-bodies, 5000000, 70000"})
    void refusesBodiesBeyondThoseThatAClientMaySendAtOnce(String limit, int slowly, int next) throws IOException {
        // Given
        write("huurwerk.gateway." + limit + "=1\nhuurwerk.gateway.body-timeout=30s\n");
        await().until(() -> settings.now().bodyTimeout().toSeconds() == 30);
        RawClient slow = raw().send(RawClient.head("PUT /tenancy/v1/count", "Content-Length: " + slowly) + "a");
        byte[] body = new byte[next];

        // Then
        await().untilAsserted(() -> call().body(body)
                .put("/tenancy/v1/count")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:problem-type:belgif:tooManyRequests")));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.client("operator"))
                .body(body)
                .put("/tenancy/v1/count")
                .then()
                .statusCode(200);

        // And as soon as it is over, the next is taken
        slow.close();
        await().untilAsserted(
                        () -> call().body(body).put("/tenancy/v1/count").then().statusCode(200));
    }

    @Test
    void asksOtherReplicasAndForgetsTheOnesThatAreGone() throws IOException {
        // Given
        Service both = services.named("rentCalculation");
        List<Replica> before = replicas.of(both).result();

        // When
        write("huurwerk.gateway.rent-calculation-url=" + both.addresses().get(1) + "\n");

        // Then
        await().untilAsserted(() -> assertThat(replicas.of(both).result()).containsExactly(before.get(1)));
        fake("rentCalculation").stop();
        for (int n = 0; n < 5; n++) {
            call().get("/rentCalculation/v1/things").then().statusCode(200);
        }
        fake("rentCalculation").start();
    }

    /** Of a name every address is a replica; where one of them can't be connected to, another is asked. */
    @Test
    void asksTheNameServerForTheReplicasOfAName() throws IOException {
        Service deposit = services.named("deposit");
        int port = deposit.port(deposit.addresses().get(0));

        // When
        write("huurwerk.gateway.deposit-url=http+dns://two.test:" + port + "\n");

        // Then
        await().untilAsserted(() -> assertThat(hosts(deposit)).containsExactlyInAnyOrder("127.0.0.1", "127.0.0.2"));
        for (int n = 0; n < 6; n++) {
            call().get("/deposit/v1/things").then().statusCode(200);
        }

        // And when the name has one address
        write("huurwerk.gateway.deposit-url=http+dns://one.test:" + port + "\n");
        await().untilAsserted(() -> assertThat(hosts(deposit)).containsExactly("127.0.0.1"));
        call().get("/deposit/v1/things").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huurwerk.gateway.body-limit=much",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.boddy-limit=2K",
                "huurwerk.gateway.body-limit=1K\nquarkus.http.port=1",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.bulk-routes=everything",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.deposit-url=ftp://elsewhere",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.connections=3",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.tls-before=true",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.calls=0",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.calls=9223372036854775807",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.calls-of.rent-office=-1",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.calls-window=0s",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.body-timeout=-1s",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.client-connections=0",
                "huurwerk.gateway.body-limit=1K\nhuurwerk.gateway.deposit-url=http://localhost:99999"
            })
    void changesNothingWhereTheFileIsBrokenAndSaysSo(String broken) throws IOException {
        try (Heard log = new Heard(Settings.class.getName())) {
            // When
            write(broken);

            // Then
            await().until(() -> log.lines().stream().anyMatch(line -> line.startsWith("The settings stay")));
            assertThat(settings.now().bodyLimit().asLongValue()).isEqualTo(10 << 20);
        }
    }

    private List<String> hosts(Service service) {
        return replicas.of(service).toCompletionStage().toCompletableFuture().join().stream()
                .map(Replica::host)
                .toList();
    }

    private void write(String text) throws IOException {
        Files.writeString(started.file().orElseThrow(), text);
    }
}
