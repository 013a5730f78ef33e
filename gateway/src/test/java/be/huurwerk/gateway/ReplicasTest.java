package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplicasTest extends GatewayTest {
    private static final String THINGS = "/rentCalculation/v1/things";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One whose connections were just closed is passed over for a moment. */
    @Test
    void asksAllReplicas() {
        await().until(() -> {
            call().get(THINGS).then().statusCode(200);
            return fake("rentCalculation").answered() > 0
                    && otherRentCalculation().answered() > 0;
        });
    }

    @Test
    void asksTheReplicaWithTheFewestCalls() {
        // Given one that works on a call
        asksAllReplicas();
        int ofFirst = fake("rentCalculation").answered();
        int ofOther = otherRentCalculation().answered();
        CompletableFuture<?> working = send("/rentCalculation/v1/slow");
        await().until(() ->
                fake("rentCalculation").answered() + otherRentCalculation().answered() == ofFirst + ofOther + 1);
        boolean first = fake("rentCalculation").answered() > ofFirst;
        FakeService busy = first ? fake("rentCalculation") : otherRentCalculation();

        // When
        for (int n = 0; n < 20; n++) {
            call().get(THINGS).then().statusCode(200);
        }

        // Then
        assertThat(busy.answered()).isEqualTo((first ? ofFirst : ofOther) + 1);
        working.cancel(true);
    }

    /** Also what must not be sent twice: without a connection nothing was sent. */
    @Test
    void asksAnotherWhereOneCannotBeConnectedTo() {
        fake("rentCalculation").stop();
        for (int n = 0; n < 10; n++) {
            call().body("{\"n\":1}").put(THINGS).then().statusCode(200).body("body", equalTo("{\"n\":1}"));
        }
        fake("rentCalculation").start();
        otherRentCalculation().stop();
        for (int n = 0; n < 10; n++) {
            call().get(THINGS).then().statusCode(200);
        }
    }

    @Test
    void isDegradedWhileOneOfThemIsAway() {
        otherRentCalculation().stop();
        given().get("/health").then().body("details.rentCalculation.status", equalTo("DEGRADED"));
        fake("rentCalculation").stop();
        given().get("/health").then().body("details.rentCalculation.status", equalTo("DOWN"));
    }

    /** So that calls don't pile up before a service that can't work them off; those of others are not touched. */
    @Test
    void refusesCallsAtOnceWhileAServiceLeavesAllOfThemWithoutAnAnswer() {
        // Given
        List<CompletableFuture<HttpResponse<String>>> silent =
                IntStream.range(0, 10).mapToObj(n -> send("/tenancy/v1/slow")).toList();
        silent.forEach(call -> assertThat(call.join().statusCode()).isEqualTo(504));

        // Then
        call().get("/tenancy/v1/things")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("detail", containsString("is given time"));
        call().get("/deposit/v1/things").then().statusCode(200);

        // And after its rest it is asked again
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> call().get("/tenancy/v1/things").then().statusCode(200));
    }

    private static CompletableFuture<HttpResponse<String>> send(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + Tokens.client("rent-office"))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }
}
