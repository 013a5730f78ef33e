package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that can be read in two ways are refused, and what follows on their connection is never taken for a call. */
@QuarkusTest
class FramingTest extends GatewayTest {
    private static final String POST = "POST /tenancy/v1/count HTTP/1.1";
    private static final String HOST = "Host: localhost";
    private static final String NEXT = "GET /tenancy/v1/things HTTP/1.1";

    /** The first call makes the gateway look at connections before their first byte. */
    @BeforeEach
    void makeAFirstCall() {
        call().get("/tenancy/v1/things").then().statusCode(200);
    }

    static Stream<Arguments> calls() {
        String token = "Authorization: Bearer " + Tokens.client("rent-office");
        return Stream.of(
                Arguments.of("no Host", lines("GET /health HTTP/1.1")),
                Arguments.of("no Host, with a token", lines("GET /tenancy/v1/things HTTP/1.1", token)),
                Arguments.of("two Hosts", lines("GET /health HTTP/1.1", HOST, "Host: elsewhere")),
                Arguments.of(
                        "two tokens", lines("GET /tenancy/v1/things HTTP/1.1", HOST, token, "Authorization: Bearer x")),
                Arguments.of("two types", lines(POST, HOST, token, "Content-Type: text/plain", "Content-Type: a/b")),
                Arguments.of("an unknown coding", lines(POST, HOST, token, "Transfer-Encoding: xchunked")),
                Arguments.of("chunks not last", lines(POST, HOST, token, "Transfer-Encoding: chunked, identity")),
                Arguments.of(
                        "two codings",
                        lines(POST, HOST, token, "Transfer-Encoding: chunked", "Transfer-Encoding: identity")),
                Arguments.of("a folded coding", lines(POST, HOST, token, "Transfer-Encoding: chunked,\r\n identity")),
                Arguments.of(
                        "identity",
                        lines(POST, HOST, token, "Transfer-Encoding: identity", "Content-Length: 3") + "abc"),
                Arguments.of(
                        "a length beside chunks",
                        lines(POST, HOST, token, "Content-Length: 3", "Transfer-Encoding: chunked") + "0\r\n\r\n"),
                Arguments.of("two lengths", lines(POST, HOST, token, "Content-Length: 3", "Content-Length: 4") + "abc"),
                Arguments.of("HTTP/2.0", lines("GET /health HTTP/2.0", HOST)),
                Arguments.of("HTTP/1.9", lines("GET /health HTTP/1.9", HOST)));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void refusesWhatCanBeReadInTwoWaysAndReadsNothingAfterIt(String what, String call) {
        // Given
        long answered = fake("tenancy").answered();
        String next = lines(NEXT, HOST, "Authorization: Bearer " + Tokens.client("rent-office"), "Connection: close");

        // When
        String answer;
        try (RawClient client = raw().send(call + next)) {
            answer = client.untilClosed();
        }

        // Then
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] 400 .*")
                .contains("application/problem+json", "urn:problem-type:belgif:badRequest")
                .containsOnlyOnce("HTTP/1.");
        assertThat(fake("tenancy").answered()).isEqualTo(answered);
    }

    @Test
    void takesChunksAndALengthEachAlone() {
        try (RawClient client = raw()) {
            client.send(
                    RawClient.head("POST /tenancy/v1/count", "Transfer-Encoding: Chunked") + "3\r\nabc\r\n0\r\n\r\n");
            client.send(RawClient.head("POST /tenancy/v1/count", "Content-Length: 3", "Connection: close") + "abc");
            assertThat(client.untilClosed()).contains("{\"bytes\":3}").doesNotContain(" 400 ");
        }
    }

    @Test
    void refusesABodyInACodingThatNobodyUndoes() {
        call().header("Content-Encoding", "gzip")
                .body("abc")
                .post("/tenancy/v1/count")
                .then()
                .statusCode(415);
    }
}
