package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, or gone, or never meant to call: the others do not notice. In these tests headers may take 1.5 s, and bodies wait 1 s. */
@QuarkusTest
class SlowClientsTest extends GatewayTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The first call makes the gateway look at connections before their first byte. */
    @BeforeEach
    void makeAFirstCall() {
        call().get("/tenancy/v1/things").then().statusCode(200);
    }

    @Test
    void closesAConnectionWhoseHeadersDrip() {
        try (RawClient client = raw().send("GET /tenancy/v1/things HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")) {
            assertThat(client.untilClosedWhileDripping(50)).isEmpty();
        }
    }

    @Test
    void closesAConnectionWhoseSecondCallDrips() {
        try (RawClient client = raw().send(RawClient.head("DELETE /tenancy/v1/removed"))) {
            assertThat(client.firstLine()).startsWith("HTTP/1.1 204 ");
            client.send("GET /tenancy/v1/things HTTP/1.1\r\nX-Slow: ");
            assertThat(client.untilClosedWhileDripping(50)).doesNotContain("HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void answers408ToABodyThatDrips(String method) {
        try (RawClient client =
                raw().send(RawClient.head(method + " /tenancy/v1/count", "Content-Length: 5000") + "a")) {
            assertThat(client.untilClosedWhileDripping(50))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("urn:problem-type:belgif:requestTimeout");
        }
        assertThat(fake("tenancy").wholeBodies()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 5_000_000})
    void servesOthersWhileOneClientIsSlowWithManyBodies(int length) {
        // Given
        List<RawClient> slow = new ArrayList<>();
        for (int n = 0; n < 70; n++) {
            slow.add(raw().send(RawClient.head("POST /tenancy/v1/count", "Content-Length: " + length) + "a"));
        }

        // Then
        for (int n = 0; n < 5; n++) {
            call().get("/tenancy/v1/things").then().statusCode(200);
        }

        // And each is refused: as too slow, or as one large body more than a client may send at a time
        assertThat(slow.stream().map(RawClient::firstLine))
                .allMatch(line -> line.contains(" 408 ") || length == 5_000_000 && line.contains(" 429 "));
        assertThat(fake("tenancy").answered()).isEqualTo(6); // none of the slow ones
        slow.forEach(RawClient::close);
    }

    @Test
    void blamesNoClientForAServiceThatReadsLate() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/tenancy/v1/countLate")))
                .header("Authorization", "Bearer " + Tokens.client("rent-office"))
                .PUT(BodyPublishers.ofByteArray(new byte[9 << 20]))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"bytes\":9437184}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void letsTheServiceTakeNoPartOfABodyForTheWhole(String framing) {
        // Given
        String large = "a".repeat(70_000);
        String part = framing.startsWith("C") ? large : Integer.toHexString(70_000) + "\r\n" + large + "\r\n";

        // When
        RawClient client = raw().send(RawClient.head("PUT /tenancy/v1/count", framing) + part);
        await().until(() -> fake("tenancy").answered() == 2);
        client.close();

        // Then
        await().until(() -> fake("tenancy").brokenBodies() == 1);
        assertThat(fake("tenancy").wholeBodies()).isZero();
    }

    /** Half open: it is still there, and takes nothing. */
    @Test
    void letsGoOfAClientThatReadsNoMore() {
        try (RawClient client = raw().send(RawClient.head("GET /tenancy/v1/large?mebibytes=400"))) {
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
            await().atMost(Duration.ofSeconds(20)).until(() -> fake("tenancy").sending() == 0);
        }
    }

    /** Half open, or as slow as it likes: each that listens holds a connection to the service, and so does each that reads its answer slowly. */
    @Test
    void servesOthersWhileOneClientHoldsAsManyConnectionsAsItMay() {
        // Given
        List<RawClient> slow = new ArrayList<>();
        for (int n = 0; n < 70; n++) {
            slow.add(raw().send(RawClient.head("GET /tenancy/v1/events")));
        }
        await().until(() -> fake("tenancy").listeners() == 48);

        // Then
        asOther("integrator").time(lessThan(5_000L)).statusCode(200);
        assertThat(fake("tenancy").listeners()).isEqualTo(48);

        // And its own calls wait for one of theirs, for a while
        call().get("/tenancy/v1/things")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("detail", containsString("as many as it may have"));
        slow.subList(0, 48).forEach(RawClient::close);
        await().untilAsserted(() -> call().get("/tenancy/v1/things").then().statusCode(200));
        slow.forEach(RawClient::close);
        await().until(() -> fake("tenancy").listeners() == 0);
    }

    @Test
    void servesOthersWhileSeveralClientsAreSlowWithLargeBodies() {
        // Given
        String part = "a".repeat(70_000);
        List<RawClient> slow = new ArrayList<>();
        for (String client : List.of("rent-office", "finance-office", "approver", "social-worker")) {
            for (int n = 0; n < 16; n++) {
                String head = RawClient.headOf(client, "PUT /tenancy/v1/count", "Content-Length: 100000");
                slow.add(raw().send(head + part));
            }
        }
        await().until(() -> fake("tenancy").mostCounting() >= 32);

        // Then
        for (int n = 0; n < 5; n++) {
            asOther("integrator").time(lessThan(5_000L)).statusCode(200);
        }

        // And each is told that it is too slow, or that it waited too long for those that were
        assertThat(slow.stream().map(RawClient::firstLine))
                .allMatch(line -> line.contains(" 408 ") || line.contains(" 503 ") || line.contains(" 429 "));

        // And never had all of them a connection: one that the gateway closes counts until the service notices
        assertThat(fake("tenancy").mostCounting()).isLessThan(slow.size());
        slow.forEach(RawClient::close);
    }

    /** It drips what it reads: less than 20 kB in 2 s. */
    @Test
    void letsGoOfAClientThatReadsTooSlowly() {
        try (RawClient client = raw().send(RawClient.head("GET /tenancy/v1/large?mebibytes=400"))) {
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
            await().atMost(Duration.ofSeconds(8))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        client.take(500);
                        return fake("tenancy").sending() == 0;
                    });
        }
    }

    private static ValidatableResponse asOther(String client) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.client(client))
                .get("/tenancy/v1/things")
                .then();
    }

    @Test
    void servesOthersWhileAThousandConnectionsAreIdle() {
        // Given
        List<RawClient> idle = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            idle.add(n % 2 == 0 ? raw() : raw().send("POST /tenancy/v1/count HTTP/1.1\r\nHost: loc"));
        }

        // Then
        for (int n = 0; n < 20; n++) {
            call().get("/tenancy/v1/things").then().statusCode(200);
        }

        // And none of them is kept
        idle.forEach(client -> assertThat(client.untilClosed()).isEmpty());
        idle.forEach(RawClient::close);
    }
}
