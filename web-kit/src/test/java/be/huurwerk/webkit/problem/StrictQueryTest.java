package be.huurwerk.webkit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Tokens.class)
class StrictQueryTest {
    private static final String THINGS = "/sample/v1/things";
    private static final String THING = THINGS + "/00000000-0000-7000-8000-000000000001";

    @Test
    void refusesAQueryParameterThatTheCallDoesNotHave() {
        refused(get(THINGS + "?knid=small&pageSize=2"))
                .body("issues.name", contains("knid"))
                .body("issues.type", contains("urn:problem-type:belgif:input-validation:unknownInput"))
                .body("detail", equalTo("Is none of: cursor, kind, pageSize."));
        refused(
                        get(
                                "/sample/v1/things/00000000-0000-7000-8000-000000000001/parts/00000000-0000-7000-8000-000000000002?x=1"))
                .body("detail", equalTo("This call has no query parameters."));
    }

    @Test
    void namesEveryFaultOfAQueryAtOnce() {
        refused(get(THINGS + "?kind=huge&foo=1&pageSize=0&cursor=abc"))
                .body("issues.name", containsInAnyOrder("kind", "foo", "pageSize", "cursor"));
        refused(get(THINGS + "/12?on=2019-02-30")).body("issues.name", containsInAnyOrder("thingId", "on"));
        refused(get(THINGS + "/needy?off=1")).body("issues.name", containsInAnyOrder("on", "off"));
    }

    @Test
    void neverRepeatsWhatMayBePersonal() {
        refused(get(THINGS + "?ssin=80610112345&80610112345=x&80.61.01-123.45"))
                .body("issues.name", containsInAnyOrder("ssin", "?", "?"))
                .body(not(containsString("80610112345")))
                .body(not(containsString("80.61")));
        refused(get(THINGS + "?kind=80610112345")).body(not(containsString("80610112345")));
        refused(get(THINGS + "/80610112345")).body(not(containsString("80610112345")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=", "kind", "kind=%20", "pageSize=", "cursor="})
    void refusesAnEmptyFilter(String query) {
        refused(get(THINGS + "?" + query)).body("issues.name", contains(query.replaceAll("=.*", "")));
    }

    @Test
    void refusesAFilterThatStandsTwice() {
        refused(get(THINGS + "?kind=small&kind=veryLarge")).body("issues.name", contains("kind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Ab", "%7F", "%C2%85", "%09"})
    void refusesAControlCharacter(String text) {
        refused(get(THINGS + "/named/a?reference=" + text)).body("issues.name", contains("reference"));
        refused(get(THINGS + "/named/x" + text)).body("issues.name", contains("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ED%A0%80", "%FF", "%F0%9F%98%80", "%E2%82%AC", "a+b", "%25", "%2F"})
    void takesOrRefusesOtherTextsAndNeverFails(String text) {
        int status = get(THINGS + "/named/a?reference=" + text).extract().statusCode();
        assertThat(status).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/named/a?reference=%zz", "/named/a?reference=%4", "/named/a?%zz=1", "/named/%zz"})
    void refusesABrokenEscape(String address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + THINGS + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + Tokens.with("sample:read") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void asksForATokenFirst() {
        given().get(THINGS + "?x=1").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.with("other:read"))
                .get(THINGS + "?x=1")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesThemOfEveryMethod() {
        given().auth()
                .oauth2(Tokens.with("sample:write"))
                .contentType("application/json")
                .body("{}")
                .post(THINGS + "?dryRun=true")
                .then()
                .statusCode(400)
                .body("issues.name", contains("dryRun"));
        given().auth()
                .oauth2(Tokens.with("sample:read"))
                .get(THING + "?on=2019-03-01")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String address) {
        return given().auth()
                .oauth2(Tokens.with("sample:read"))
                .urlEncodingEnabled(false)
                .get(address)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:belgif:badRequest"));
    }
}
