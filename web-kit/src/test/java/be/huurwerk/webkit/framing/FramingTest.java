package be.huurwerk.webkit.framing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that two could read in two ways, sent to a service beside the gateway: nothing that follows one is answered. */
@QuarkusTest
@WithTestResource(Tokens.class)
class FramingTest {
    private static final String FOLLOWING = "GET /sample/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** The first call makes the service look at connections before their first byte. */
    @BeforeEach
    void makeAFirstCall() {
        given().get("/sample/v1/health").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "400 | POST /sample/v1/things HTTP/1.1 | Host: a~Transfer-Encoding: xchunked~Content-Length: 50",
                "400 | POST /sample/v1/things HTTP/1.1 | Host: a~Transfer-Encoding: chunked~Content-Length: 5",
                "400 | POST /sample/v1/things HTTP/1.1 | Host: a~Transfer-Encoding: identity",
                "400 | POST /sample/v1/things HTTP/1.1 | 'Host: a~Transfer-Encoding:~ chunked'",
                "400 | POST /sample/v1/things HTTP/1.0 | Host: a~Transfer-Encoding: chunked",
                "400 | POST /sample/v1/things HTTP/1.1 | Host: a~Content-Length: 5~Content-Length: 6",
                "400 | POST /sample/v1/things HTTP/1.1 | Host: a~Content-Length: -5",
                "400 | GET /sample/v1/health HTTP/1.1 | X-A: b",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: localhost~Host: evil",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: a~: b",
                "400 | POST /sample/v1/things HTTP/1.1 | Host: a~Transfer-Encoding : chunked",
                "400 | POST /sample/v1/things HTTP/1.1 | Host: a~Content-Length : 50",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: a~X A: b",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: a~X\u0000: b",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: a~X(: b",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: a~X\u00e9: b",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: a~X",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: a b",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: [zz]",
                "400 | GET /sample/v1/health HTTP/1.1 | Host: [1:2]:80",
                "400 | GET /sample/v1/health http/1.1 | Host: a",
                "400 | GET /sample/v1/health HTTP/01.1 | Host: a",
                "400 | GET /sample/v1/health HTTP/1.1x | Host: a",
                "400 | GET /sample/v1/%zz HTTP/1.1 | Host: a",
                "400 | GET * HTTP/1.1 | Host: a",
                "400 | CONNECT localhost:80 HTTP/1.1 | Host: a",
                "505 | GET /sample/v1/health HTTP/2.0 | Host: a",
                "505 | GET /sample/v1/health HTTP/1.9 | Host: a"
            })
    void refusesWhatCouldBeReadInTwoWaysAndTakesNothingMore(int status, String line, String headers)
            throws IOException {
        assertThat(answers(line + "\r\n" + headers.replace("~", "\r\n") + "\r\n\r\n" + FOLLOWING))
                .startsWith("HTTP/1." + (line.endsWith("1.0") ? "0 " : "1 ") + status + " ")
                .containsOnlyOnce("Content-Type: ")
                .contains("Content-Type: application/problem+json", "BelGov-Trace-Id: ", "Cache-Control: no-store")
                .containsIgnoringCase("Connection: close");
    }

    @ParameterizedTest
    @CsvSource({"zz", "ffffffffffffffff", "-1"})
    void answers400ToAChunkThatIsNone(String size) throws IOException {
        assertThat(answers("POST /sample/v1/things HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Tokens.with("sample:write")
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n" + size
                        + "\r\nabc\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.")
                .contains("urn:problem-type:belgif:badRequest");
    }

    @Test
    void takesWhatIsClear() throws IOException {
        assertThat(answers("GET /sample/v1/health HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200 ");
        assertThat(
                        answers(
                                "GET http://localhost/sample/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"close", "CLOSE", "close, x-a", "x-a , Close", "keep-alive, close", "x-a\r\nConnection: close"})
    void closesTheConnectionOfWhoSaysSo(String connection) throws IOException {
        assertThat(answers("GET /sample/v1/health HTTP/1.1\r\nHost: [::1]:8080\r\nConnection: " + connection
                        + "\r\n\r\n" + FOLLOWING))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("Connection: close")
                .containsOnlyOnce("HTTP/1.");
    }

    /** Until the service closes the connection. */
    private static String answers(String bytes) throws IOException {
        StringBuilder answers = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            byte[] buffer = new byte[8_192];
            for (int count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                answers.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException reset) {
            return answers.toString(); // what was sent after what it refused is thrown away
        }
        return answers.toString();
    }
}
