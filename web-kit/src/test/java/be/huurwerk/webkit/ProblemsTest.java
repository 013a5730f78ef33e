package be.huurwerk.webkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Tokens.class)
class ProblemsTest {

    @Test
    void answersAProblemForAPathThatNobodyHas() {
        problem(call().get("/elsewhere").then(), 404, "belgif:resourceNotFound");
        problem(call().get("/sample/v1/elsewhere").then(), 404, "belgif:resourceNotFound");
        problem(call().get("/").then(), 404, "belgif:resourceNotFound");
        problem(call().get("/sample/v1/things/%2e%2e/%00").then(), 404, "belgif:resourceNotFound");
    }

    @Test
    void refusesACallThatTellsNoHostOrTwo() throws Exception {
        for (String hosts : new String[] {"", "Host: a\r\nHost: b\r\n"}) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(("GET /sample/v1/things HTTP/1.1\r\n" + hosts + "\r\n").getBytes());
                assertThat(new String(socket.getInputStream().readAllBytes()))
                        .startsWith("HTTP/1.1 400 ")
                        .contains("urn:problem-type:belgif:badRequest", "BelGov-Trace-Id");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11, 0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11",
        "fb7d2b7e6c1f4c55fa3e3f0f6f0f2a11,     fb7d2b7e-6c1f-4c55-fa3e-3f0f6f0f2a11"
    })
    void namesTheTraceIdAsItsInstance(String traceId, String instance) {
        for (String path : new String[] {"/elsewhere", "/sample/v1/elsewhere", "/sample/v1/things?nope=1"}) {
            call().header("BelGov-Trace-Id", traceId)
                    .get(path)
                    .then()
                    .header("BelGov-Trace-Id", equalTo(traceId))
                    .body("instance", equalTo("urn:uuid:" + instance));
        }
    }

    @Test
    void answers405WithAllow() {
        problem(call().delete("/sample/v1/things").then(), 405, "belgif:methodNotAllowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    /** The framework looks at the resource class of {@code /things} last, which has no such path. */
    @Test
    void answers405WithAllowBelowTheTemplateOfAnotherResourceClass() {
        String path = "/sample/v1/things/00000000-0000-7000-8000-000000000001/annulment";
        for (String method : new String[] {"DELETE", "PATCH", "GET", "HEAD", "FROB"}) {
            call().request(method, path).then().statusCode(405).header("Allow", "OPTIONS, POST");
        }
        problem(call().delete(path).then(), 405, "belgif:methodNotAllowed");
        problem(call().delete(path + "/further").then(), 404, "belgif:resourceNotFound");
        call().options(path).then().statusCode(200).header("Allow", "OPTIONS, POST");
    }

    @Test
    void answers405WithAllowOnPlainRoutes() {
        problem(call().delete("/plain").then(), 405, "belgif:methodNotAllowed").header("Allow", "GET, HEAD, OPTIONS");
        call().options("/plain").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
        problem(call().delete("/plain/further").then(), 404, "belgif:resourceNotFound");
    }

    @Test
    void tellsWhichMethodsAPathHas() {
        call().options("/sample/v1/things").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
        call().options("/sample/v1/things/needy").then().header("Allow", "GET, HEAD, OPTIONS");
        problem(call().options("/sample/v1/elsewhere").then(), 404, "belgif:resourceNotFound");
        problem(call().options("/sample/v1/things/x/y/z").then(), 404, "belgif:resourceNotFound");
    }

    /** {@code /things/{thingId}} has it too, with GET and PUT: in the document it is another path. */
    @Test
    void tellsOfAPathInWordsOnlyItsOwnMethods() {
        call().options("/sample/v1/things/files").then().statusCode(200).header("Allow", "OPTIONS, POST");
        problem(call().delete("/sample/v1/things/files").then(), 405, "belgif:methodNotAllowed")
                .header("Allow", "OPTIONS, POST");
    }

    @Test
    void answers406And415() {
        problem(call().accept("image/png").get("/sample/v1/things").then(), 406, "belgif:notAcceptable");
        problem(
                call().contentType("text/plain")
                        .body("{}")
                        .post("/sample/v1/things")
                        .then(),
                415,
                "belgif:unsupportedMediaType");
    }

    /** RFC 9110, section 12.4.2: a weight of 0 says that it is not acceptable. */
    @Test
    void answers406WhereOnlyWhatIsNotWantedIsThere() {
        for (String accept : new String[] {"application/json;q=0", "*/*;q=0", "application/json; q=0.000, */*;q=0.5"}) {
            problem(call().header("Accept", accept).get("/sample/v1/things").then(), 406, "belgif:notAcceptable");
        }
        call().header("Accept", "*/*;q=0, application/json")
                .get("/sample/v1/things")
                .then()
                .statusCode(200);
    }

    /** Whatever its bytes look like. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: */*",
                "Content-Type: ",
                "Content-Type: nonsense",
                "Content-Type: /",
                "Content-Type: application/json; charset=iso-8859-1",
                "Content-Type: application/json; charset=nope",
                "Content-Type: application/json\r\nContent-Encoding: gzip"
            })
    void answers415ToABodyThatDoesNotSayWhatItIsOrIsNotWhatIsTaken(String headers) throws IOException {
        for (String resource : new String[] {"/sample/v1/things", "/sample/v1/things/files"}) {
            assertThat(raw("POST " + resource + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.with("sample:write") + "\r\n" + headers
                            + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
                    .startsWith("HTTP/1.1 415 ")
                    .contains("urn:problem-type:belgif:unsupportedMediaType");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/v1/th\u00e9", "/sample/v1/things?cursor=\u00e9"})
    void answers400ToAnAddressInRawLetters(String address) throws IOException {
        assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:problem-type:belgif:badRequest");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, 204",
        "text/csv; charset=UTF-8, 204",
        "text/csv;charset=\"utf8\", 204",
        "text/csv; charset=windows-1252, 415",
        "text/csv; charset=nope, 415",
        "text/csv; charset=, 415",
        "text/plain; charset=ISO-8859-1, 204",
    })
    void takesTablesInUtf8Alone(String type, int status) throws IOException {
        assertThat(raw("POST /sample/v1/things/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Tokens.with("sample:write") + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\na;"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void saysNothingOfCharsetsToWhoHasNoToken() throws IOException {
        assertThat(raw(
                        "POST /sample/v1/things/files HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv; charset=nope"
                                + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\na;"))
                .startsWith("HTTP/1.1 401 ");
    }

    /** What the gateway lets pass is not refused here, where it would be without a problem. */
    @Test
    void takesAsLongHeadersAndAddressesAsTheGateway() throws IOException {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(raw("GET /sample/v1/health" + end + "X-A: " + "a".repeat(33_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(raw("GET /sample/v1/health?a=" + "a".repeat(8_150) + end + "\r\n"))
                .contains("application/problem+json")
                .doesNotContain(" 414 ");
    }

    @Test
    void takesNoPatchForJson() {
        for (String type : new String[] {"application/merge-patch+json", "application/vnd.sample+json", "text/json"}) {
            problem(
                    call().contentType(type)
                            .body("{\"partId\":\"00000000-0000-7000-8000-000000000002\",\"count\":1}")
                            .header("If-Match", "*")
                            .put("/sample/v1/things/00000000-0000-7000-8000-000000000001")
                            .then(),
                    415,
                    "belgif:unsupportedMediaType");
        }
    }

    @Test
    void answers413BeforeAndWhileItReads() {
        String large = "{\"name\":\"" + "x".repeat(40_000) + "\"}";
        problem(
                call().contentType("application/json")
                        .body(large)
                        .post("/sample/v1/things")
                        .then(),
                413,
                "belgif:payloadTooLarge");
    }

    @Test
    void answers413ToATooLargeBodyOfUnknownLength() throws Exception {
        // Given
        byte[] large = ("{\"name\":\"" + "x".repeat(30_000) + "\"}").getBytes();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/sample/v1/things"))
                .header("Authorization", "Bearer " + Tokens.with("sample:write"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        // When
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:problem-type:belgif:payloadTooLarge");
    }

    @Test
    void answers400ForAMalformedParameter() {
        problem(call().get("/sample/v1/things/12").then(), 400, "belgif:badRequest")
                .body("issues.in", contains("path"))
                .body("issues.name", contains("thingId"))
                .body("issues[0]", not(hasKey("value")));
        problem(
                        call().queryParam("on", "2019-02-30")
                                .get("/sample/v1/things/00000000-0000-7000-8000-000000000001")
                                .then(),
                        400,
                        "belgif:badRequest")
                .body("issues.in", contains("query"))
                .body("issues.name", contains("on"));
        problem(call().queryParam("kind", "huge").get("/sample/v1/things").then(), 400, "belgif:badRequest")
                .body("issues.name", contains("kind"));
    }

    @Test
    void answers400ForAPageSizeOutOfRange() {
        for (String size : new String[] {"0", "201", "-1", "x", "99999999999"}) {
            problem(call().queryParam("pageSize", size).get("/sample/v1/things").then(), 400, "belgif:badRequest")
                    .body("issues.name", contains("pageSize"))
                    .body("issues.in", contains("query"));
        }
    }

    @Test
    void answers400ForAMissingParameter() {
        problem(call().get("/sample/v1/things/needy").then(), 400, "belgif:badRequest")
                .body("issues.name", contains("on"))
                .body("issues.in", contains("query"));
    }

    @Test
    void writesWhatAUseCaseThrows() {
        problem(fault("notFound"), 404, "belgif:resourceNotFound").body("detail", equalTo("English."));
        problem(fault("conflict"), 409, "huurwerk:sample:sampleConflict").body("href", equalTo("/sample/v1/things/1"));
        problem(fault("reference"), 400, "belgif:badRequest")
                .body("issues.type", contains("urn:problem-type:belgif:input-validation:referencedResourceNotFound"));
        problem(fault("parameter"), 400, "huurwerk:sample:parameterUnknown")
                .body("parameter", equalTo("deposit/cap"))
                .body("on", equalTo("2031-01-01"));
        problem(fault("unavailable"), 503, "belgif:serviceUnavailable").header("Retry-After", "2");
        problem(fault("issuer"), 503, "belgif:serviceUnavailable").header("Retry-After", "5");
        problem(fault("wrapped"), 412, "belgif:preconditionFailed");
    }

    @Test
    void writesTheLanguageThatIsAskedFor() {
        call().header("Accept-Language", "nl-BE,en;q=0.5")
                .post("/sample/v1/things/faults/notFound")
                .then()
                .header("Content-Language", "nl")
                .body("title", equalTo("Resource niet gevonden"))
                .body("detail", equalTo("Nederlands."));
        call().header("Accept-Language", "nl")
                .get("/elsewhere")
                .then()
                .body("title", equalTo("Resource niet gevonden"));
    }

    @Test
    void tellsNothingOfAnUnexpectedFault() {
        problem(fault("other"), 500, "belgif:internalServerError")
                .body(not(containsString("jdbc")))
                .body(not(containsString("Exception")))
                .header("BelGov-Trace-Id", notNullValue());
    }

    /** What is answered until the connection is closed. */
    private static String raw(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static ValidatableResponse fault(String name) {
        return call().post("/sample/v1/things/faults/" + name).then();
    }

    private static RequestSpecification call() {
        return given().auth().oauth2(Tokens.with("sample:read sample:write"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:problem-type:" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }
}
