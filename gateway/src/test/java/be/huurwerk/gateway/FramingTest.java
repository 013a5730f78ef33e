package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that two could read in two ways: nobody behind the gateway ever sees one, nor what follows it. */
@QuarkusTest
class FramingTest extends GatewayTest {
    private static final String FOLLOWING =
            "GET /tenancy/v1/things HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer TOKEN\r\n\r\n";

    /** The first call makes the gateway look at connections before their first byte. */
    @BeforeEach
    void makeAFirstCall() {
        call().get("/tenancy/v1/things").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Transfer-Encoding: xchunked",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Transfer-Encoding: chunked, identity",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Transfer-Encoding: identity, chunked",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Transfer-Encoding: identity~Content-Length: 0",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Transfer-Encoding: chunked~Transfer-Encoding: identity",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Transfer-Encoding: chunked~Transfer-Encoding: chunked",
                "400 | POST /tenancy/v1/count HTTP/1.1 | 'Host: a~Transfer-Encoding:~ chunked'",
                "400 | POST /tenancy/v1/count HTTP/1.1 | 'Host: a~Transfer-Encoding: x~ chunked'",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Content-Length: 5~Transfer-Encoding: chunked",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Transfer-Encoding: chunked~Content-Length: 5",
                "400 | POST /tenancy/v1/count HTTP/1.0 | Host: a~Transfer-Encoding: chunked",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Content-Length: 5~Content-Length: 6",
                "400 | GET /tenancy/v1/things HTTP/1.1 | X-A: b",
                "400 | GET /health HTTP/1.1 | X-A: b",
                "400 | GET /tenancy/v1/things HTTP/1.1 | Host: localhost~Host: evil",
                "400 | GET /tenancy/v1/things HTTP/1.1 | Host: a~Authorization: Bearer TOKEN~Authorization: Bearer x",
                "400 | POST /tenancy/v1/count HTTP/1.1 | Host: a~Content-Type: a/b~Content-Type: text/plain",
                "400 | GET /tenancy/v1/%zz HTTP/1.1 | Host: a~Authorization: Bearer TOKEN",
                "400 | GET /tenancy/v1/things?cursor=%zz HTTP/1.1 | Host: a~Authorization: Bearer TOKEN",
                "505 | GET /health HTTP/2.0 | Host: a",
                "505 | GET /health HTTP/1.9 | Host: a",
                "505 | GET /health ICAP/1.0 | Host: a"
            })
    void refusesWhatCouldBeReadInTwoWaysAndTakesNothingMore(int status, String line, String headers) {
        String token = Tokens.client("rent-office");
        String head = line + "\r\n" + headers.replace("~", "\r\n") + "\r\n\r\n";
        try (RawClient client = raw().send((head + FOLLOWING).replace("TOKEN", token))) {
            String answers = client.untilClosed();
            assertThat(answers)
                    .startsWith("HTTP/1." + (line.endsWith("1.0") && status == 400 ? "0 " : "1 ") + status + " ")
                    .containsOnlyOnce("Content-Type: ")
                    .contains("Content-Type: application/problem+json", "BelGov-Trace-Id: ", "Cache-Control: no-store")
                    .containsIgnoringCase("Connection: close");
        }
        assertThat(fake("tenancy").answered()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"zz", "ffffffffffffffff", "-1"})
    void answers400ToAChunkThatIsNone(String size) {
        try (RawClient client = raw().send(RawClient.head("PUT /tenancy/v1/count", "Transfer-Encoding: chunked"))) {
            client.send("1\r\na\r\n" + size + "\r\nabc\r\n0\r\n\r\n");
            assertThat(client.untilClosed())
                    .startsWith("HTTP/1.1 400 ")
                    .containsOnlyOnce("HTTP/1.")
                    .contains("urn:problem-type:belgif:badRequest");
        }
        assertThat(fake("tenancy").wholeBodies()).isZero();
    }

    /** The chunk is there before the answer has left. */
    @Test
    void answers401BeforeItClosesWhereAChunkThatIsNoneComesAlong() {
        String head = "PUT /tenancy/v1/count HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (RawClient client = raw().send(head + "zz\r\nabc\r\n0\r\n\r\n")) {
            assertThat(client.untilClosed())
                    .startsWith("HTTP/1.1 401 ")
                    .containsOnlyOnce("HTTP/1.")
                    .contains("urn:problem-type:belgif:noAccessToken");
        }
    }

    /** RFC 9112, section 5.2: a fold is a space. */
    @Test
    void takesAFoldForASpace() {
        try (RawClient client = raw()) {
            client.send(RawClient.head("GET /tenancy/v1/things", "X-A: b\r\n c", "Connection: close"));
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 200 ").contains("\"x-a\":\"b c\"");
        }
    }

    @Test
    void takesWhatIsClear() {
        for (Map.Entry<String, String> body : Map.of(
                        "Transfer-Encoding: Chunked", "3\r\nabc\r\n0\r\n\r\n", "Content-Length: 3", "abc")
                .entrySet()) {
            try (RawClient client = raw()) {
                client.send(RawClient.head("POST /tenancy/v1/count", body.getKey()) + body.getValue());
                assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
            }
        }
        try (RawClient client = raw().send("GET /health HTTP/1.0\r\n\r\n")) {
            assertThat(client.untilClosed()).startsWith("HTTP/1.0 200 ");
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
