package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FaultsTest extends GatewayTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void answers503WhileAServiceIsDead() {
        // Given
        fake("deposit").stop();

        // When
        ValidatableResponse answer = call().get("/deposit/v1/things").then();

        // Then
        problem(answer, 503, "serviceUnavailable").header("Retry-After", "5").body(not(containsString("localhost")));
        call().get("/tenancy/v1/things").then().statusCode(200);
    }

    @Test
    void servesAgainOnceAServiceIsBack() {
        // Given
        call().get("/deposit/v1/things").then().statusCode(200);
        fake("deposit").stop();
        call().header("BelGov-Trace-Id", "0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11")
                .get("/deposit/v1/things")
                .then()
                .statusCode(503)
                .body("instance", equalTo("urn:uuid:0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11"));

        // When
        fake("deposit").start();

        // Then
        call().get("/deposit/v1/things").then().statusCode(200);
    }

    @Test
    void answers503ToABodyForADeadService() {
        fake("deposit").stop();
        problem(call().body(new byte[5 << 20]).post("/deposit/v1/things").then(), 503, "serviceUnavailable");
    }

    @Test
    void answers504WhenAServiceIsSilent() {
        problem(call().get("/tenancy/v1/slow").then(), 504, "gatewayTimeout");
    }

    @Test
    void answers502WhenAServiceBreaksOff() {
        problem(call().get("/tenancy/v1/reset").then(), 502, "badGateway");
    }

    @Test
    void sendsOnceMoreWhatHasNoEffectOfItsOwnWhenAKeptConnectionCloses() {
        // A reading, and a call with an idempotency key of its client
        call().get("/tenancy/v1/stale").then().statusCode(200).body("method", equalTo("GET"));
        call().header("Idempotency-Key", "8f14e45f-ceea-467f-a8a2-2f3f1f9d2b4c")
                .body("{\"amount\": 1.00}")
                .post("/tenancy/v1/stale")
                .then()
                .statusCode(200)
                .body("body", equalTo("{\"amount\": 1.00}"))
                .body("headers.idempotency-key", equalTo("8f14e45f-ceea-467f-a8a2-2f3f1f9d2b4c"));
        assertThat(fake("tenancy").askedWhenStale()).isEqualTo(4);
    }

    @Test
    void sendsAPostAgainUnderAKeyOfItsOwnWhereTheClientGaveNone() {
        call().body("{\"amount\": 1.00}")
                .post("/tenancy/v1/stale")
                .then()
                .statusCode(200)
                .body("body", equalTo("{\"amount\": 1.00}"))
                .body("headers.idempotency-key", startsWith("gateway-"));
        assertThat(fake("tenancy").keysWhenStale())
                .hasSize(2)
                .containsOnly(fake("tenancy").keysWhenStale().get(0));
    }

    @ParameterizedTest
    @CsvSource({"PUT,/tenancy/v1/stale", "PATCH,/tenancy/v1/stale", "POST,/tenancy/v1/stale/stop"})
    void sendsNothingTwiceThatMayHaveAnEffect(String method, String path) {
        // When
        problem(call().body("{\"amount\": 1.00}").request(method, path).then(), 502, "badGateway");

        // Then
        assertThat(fake("tenancy").askedWhenStale()).isEqualTo(1);
    }

    @Test
    void answers502ToGarbage() {
        // Given
        fake("arrears").stop();
        fake("arrears").startGarbage();

        // Then
        problem(call().get("/arrears/v1/things").then(), 502, "badGateway");
    }

    @Test
    void answersInTheLanguageThatIsAskedFor() {
        fake("deposit").stop();
        call().header("Accept-Language", "nl")
                .get("/deposit/v1/things")
                .then()
                .body("title", equalTo("Service niet beschikbaar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tenancy/v1/half", "/tenancy/v1/halfChunked"})
    void breaksOffWhereTheServiceBreaksOff(String path) {
        HttpRequest request = request(path).build();
        assertThatThrownBy(() -> HTTP.send(request, BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    /** Without lengths and chunks, as in HTTP/1.0, a connection that ends in order would say that the answer is whole. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1"})
    void resetsTheConnectionWhereTheServiceBreaksOff(String version) {
        try (RawClient client =
                raw().send(RawClient.head("GET /tenancy/v1/halfChunked").replace("HTTP/1.1", version))) {
            assertThat(client.endsInAReset()).isTrue();
        }
        try (RawClient client =
                raw().send(RawClient.head("GET /tenancy/v1/things").replace("HTTP/1.1", "HTTP/1.0"))) {
            assertThat(client.endsInAReset()).isFalse();
        }
    }

    @Test
    void answers502WhereAShortAnswerBreaksOff() {
        problem(call().get("/tenancy/v1/halfShort").then(), 502, "badGateway");
    }

    @Test
    void streamsALargeAnswer() throws Exception {
        // When
        HttpResponse<InputStream> answer =
                HTTP.send(request("/tenancy/v1/large?mebibytes=200").build(), BodyHandlers.ofInputStream());

        // Then
        long bytes = answer.body().transferTo(Streams.nowhere());
        assertThat(bytes).isEqualTo(200L << 20);
    }

    @Test
    void passesAnEventOnAtOnceAndTellsTheServiceThatTheListenerIsGone() throws Exception {
        // Given
        FakeService tenancy = fake("tenancy");

        // When
        HttpResponse<InputStream> answer =
                HTTP.send(request("/tenancy/v1/events").build(), BodyHandlers.ofInputStream());
        String first = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)).readLine();
        int whileOpen = tenancy.listeners();
        answer.body().close();

        // Then
        assertThat(first).isEqualTo("event:progress");
        assertThat(whileOpen).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> tenancy.listeners() == 0);
    }

    @Test
    void streamsALargeRequest() throws Exception {
        // Given
        AtomicInteger left = new AtomicInteger(200 << 20);
        HttpRequest request = request("/arrears/v1/bankStatements")
                .POST(BodyPublishers.ofInputStream(() -> Streams.zeros(left)))
                .build();

        // When
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.body()).isEqualTo("{\"bytes\":" + (200L << 20) + "}");
    }

    @Test
    void givesLeaveToSendABody() throws Exception {
        HttpRequest request = request("/tenancy/v1/count")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[1 << 20]))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"bytes\":1048576}");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + Tokens.client("rent-office"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:belgif:" + code));
    }
}
