package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much the gateway takes of a client. */
@QuarkusTest
class LimitsTest extends GatewayTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** What sockets and the gateway hold together of a body that nobody reads; far less than is sent. */
    private static final long HELD = 24L << 20;
    /** Bytes of a body that a service does not read: more than sockets hold. */
    private static final int UNREAD = 10_000_000;

    /** The first call makes the gateway look at connections before their first byte. */
    @BeforeEach
    void makeAFirstCall() {
        call().get("/tenancy/v1/things").then().statusCode(200);
    }

    /** By its told length alone: the client has sent none of it. */
    @ParameterizedTest
    @CsvSource({
        "/tenancy/v1/count, 10485761, 10485760",
        "/tenancy/v1/count, 1099511627777, 10485760",
        "/tenancy/v1/count, 9223372036854775807, 10485760",
        "/arrears/v1/bankStatements/x, 10485761, 10485760",
        "/arrears/v1/bankStatements, 9223372036854775807, 1073741824"
    })
    void refusesABodyThatSaysThatItIsTooLargeAndTellsHowLargeItMayBe(String path, String length, String limit) {
        try (RawClient client = raw().send(RawClient.head("POST " + path, "Content-Length: " + length))) {
            assertThat(client.untilClosed())
                    .startsWith("HTTP/1.1 413 ")
                    .contains("urn:problem-type:belgif:payloadTooLarge", "A body is " + limit + " bytes at most.");
        }
        assertThat(fake("arrears").answered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999999999", "-1", "1e3"})
    void refusesALengthThatIsNone(String length) {
        try (RawClient client = raw()) {
            client.send(RawClient.head("POST /tenancy/v1/count", "Content-Length: " + length));
            assertThat(client.firstLine()).matches("HTTP/1.1 4(00|13) .*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void refusesABodyThatProvesTooLargeAndLetsTheServiceTakeNoPartOfIt(String method) throws Exception {
        // Given a body that does not tell its length
        AtomicInteger left = new AtomicInteger(11 << 20);
        HttpRequest request = request("/tenancy/v1/count")
                .method(method, BodyPublishers.ofInputStream(() -> Streams.zeros(left)))
                .build();

        // When
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("payloadTooLarge").contains("10485760");
        await().until(() -> fake("tenancy").brokenBodies() == 1);
        assertThat(fake("tenancy").wholeBodies()).isZero();
    }

    /** Who sends all of a body before it reads would else wait for us, and we for it. */
    @Test
    void readsOnAfterARefusalAndTakesTheNextCallOnTheConnection() {
        try (RawClient client = raw()) {
            client.send("POST /tenancy/v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n");
            client.send(new byte[2_000_000]);
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 401 Unauthorized");
            client.send(RawClient.head("GET /tenancy/v1/things", "Connection: close"));
            assertThat(client.untilClosed()).contains("HTTP/1.1 200 OK");
        }
        assertThat(fake("tenancy").answered()).isEqualTo(2);
    }

    @Test
    void takesLargeFilesWhereFilesAreTaken() throws Exception {
        HttpRequest request = request("/arrears/v1/bankStatements")
                .POST(BodyPublishers.ofByteArray(new byte[11 << 20]))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"bytes\":11534336}");
    }

    /** What a service does not take is not taken from the client either, while ten times as much of another goes by. */
    @Test
    void holdsNoBodyThatTheServiceDoesNotRead() throws Exception {
        // Given
        change("answer-timeout", GatewayConfig::answerTimeout, Duration.ofMinutes(10));
        AtomicLong sent = new AtomicLong();
        RawClient client = raw();
        CompletableFuture<Void> sending = send(client, sent);
        await().until(() -> fake("arrears").answered() == 1);

        // When
        for (int n = 0; n < 10; n++) {
            assertThat(HTTP.send(
                                    request("/tenancy/v1/count")
                                            .POST(BodyPublishers.ofByteArray(new byte[UNREAD]))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }

        // Then
        assertThat(sent.get()).isLessThan(UNREAD);
        client.close();
        sending.join();
    }

    /** As long as a service may be silent. */
    @Test
    void answers504WhereTheServiceTakesNoMoreOfABody() {
        RawClient client = raw();
        CompletableFuture<Void> sending = send(client, new AtomicLong());
        assertThat(client.firstLine()).startsWith("HTTP/1.1 504 ");
        client.close();
        sending.join();
    }

    /** Until all of it is sent, or the connection is closed. */
    private static CompletableFuture<Void> send(RawClient client, AtomicLong sent) {
        client.send(RawClient.head("POST /arrears/v1/unread", "Content-Length: " + UNREAD));
        return CompletableFuture.runAsync(() -> {
            byte[] block = new byte[100_000];
            try {
                while (sent.get() < UNREAD) {
                    client.send(block);
                    sent.addAndGet(block.length);
                }
            } catch (UncheckedIOException closed) {
                // by the test
            }
        });
    }

    /** What a client does not read is not taken from the service either, while as much for another goes by. */
    @Test
    void holdsNoAnswerThatTheClientDoesNotRead() throws Exception {
        // Given
        change("reading-timeout", GatewayConfig::readingTimeout, Duration.ofMinutes(10));
        try (RawClient client = raw().send(RawClient.head("GET /tenancy/v1/large?mebibytes=400"))) {
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");

            // When
            HttpResponse<InputStream> other =
                    HTTP.send(request("/deposit/v1/large?mebibytes=400").build(), BodyHandlers.ofInputStream());
            assertThat(other.body().transferTo(Streams.nowhere())).isEqualTo(400L << 20);

            // Then
            assertThat(fake("tenancy").sent()).isLessThan(HELD);
            assertThat(fake("tenancy").sending()).isEqualTo(1);
        }
        await().until(() -> fake("tenancy").sending() == 0);
    }

    @Test
    void answers414ToAnAddressThatIsTooLong() {
        try (RawClient client = raw()) {
            client.send("GET /tenancy/v1/things?a=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.untilClosed())
                    .startsWith("HTTP/1.1 414 ")
                    .contains("application/problem+json")
                    .contains("urn:problem-type:belgif:uriTooLong");
        }
    }

    @Test
    void answers431ToHeadersThatAreTooLarge() {
        try (RawClient client = raw()) {
            client.send("GET /tenancy/v1/things HTTP/1.1\r\nHost: x\r\nX-A: " + "a".repeat(40_000) + "\r\n\r\n");
            assertThat(client.untilClosed())
                    .startsWith("HTTP/1.1 431 ")
                    .contains("urn:problem-type:belgif:headersTooLarge");
        }
    }

    @Test
    void answers400ToWhatIsNoHttp() {
        try (RawClient client = raw()) {
            assertThat(client.send("hello\r\n\r\n").untilClosed())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("urn:problem-type:belgif:badRequest");
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + Tokens.client("rent-office"));
    }
}
