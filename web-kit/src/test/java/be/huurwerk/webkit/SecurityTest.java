package be.huurwerk.webkit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Tokens.class)
class SecurityTest {
    private static final String THING = "/sample/v1/things/00000000-0000-7000-8000-000000000001";

    @Test
    void letsInWhoHasTheScope() {
        given().auth()
                .oauth2(Tokens.with("sample:read"))
                .get(THING)
                .then()
                .statusCode(200)
                .body("client", equalTo("rent-office"));
    }

    @Test
    void findsTheScopeAmongSeveral() {
        given().auth()
                .oauth2(Tokens.with("openid sample:write sample:read"))
                .get(THING)
                .then()
                .statusCode(200);
    }

    /** RFC 9110, section 11.4: one space or more. */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer  ", "bearer   "})
    void takesMoreThanOneSpaceBeforeTheToken(String scheme) {
        given().header("Authorization", scheme + Tokens.with("sample:read"))
                .get(THING)
                .then()
                .statusCode(200);
    }

    @Test
    void answers401WithoutToken() {
        given().get(THING)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:problem-type:belgif:noAccessToken"))
                .body("instance", startsWith("urn:uuid:"));
    }

    @Test
    void answers401ToAnExpiredToken() {
        refused(Tokens.expired(), "expiredAccessToken");
    }

    @Test
    void answers401ToATokenThatIsNotValidYet() {
        refused(Tokens.notYet(), "invalidAccessToken");
    }

    @Test
    void answers401ToAForgedToken() {
        refused(Tokens.forged(), "invalidAccessToken");
    }

    @Test
    void answers401ToATokenOfAnotherIssuer() {
        refused(Tokens.ofIssuer("https://elsewhere.test"), "invalidAccessToken");
    }

    @Test
    void answers401ToATokenForAnotherAudience() {
        refused(Tokens.forAudience("elsewhere"), "invalidAccessToken");
    }

    @Test
    void answers401ToGarbage() {
        refused("garbage", "invalidAccessToken");
        refused("..", "invalidAccessToken");
    }

    @Test
    void answers401ToATokenWithSomethingBehind() {
        refused(Tokens.with("sample:read") + "=", "invalidAccessToken");
        refused(Tokens.with("sample:read") + "==", "invalidAccessToken");
    }

    @Test
    void answers401ToAnUnsignedToken() {
        refused("eyJhbGciOiJub25lIn0.eyJzY29wZSI6InNhbXBsZTpyZWFkIiwiYXVkIjoiaHV1cndlcmsifQ.", "invalidAccessToken");
    }

    @Test
    void answers403ToAnotherScope() {
        given().auth()
                .oauth2(Tokens.with("sample:write other:read"))
                .get(THING)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:belgif:missingScope"));
    }

    @Test
    void answers403WhereNoScopeIsNamed() {
        given().auth()
                .oauth2(Tokens.with("sample:read sample:write"))
                .get("/sample/v1/things/unannotated")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesBeforeItReadsTheBody() {
        given().contentType("application/json")
                .body("{broken")
                .post("/sample/v1/things")
                .then()
                .statusCode(401);
    }

    /** The framework looks for a resource that takes the type before it looks who calls. */
    @Test
    void saysNothingOfTypesToWhoHasNoToken() {
        noFile(given(), 401, "noAccessToken");
        noFile(given().auth().oauth2(Tokens.expired()), 401, "expiredAccessToken");
        noFile(given().auth().oauth2(Tokens.forged()), 401, "invalidAccessToken");
        noFile(given().auth().oauth2(Tokens.with("sample:write")), 415, "unsupportedMediaType");
    }

    private static void noFile(RequestSpecification call, int status, String code) {
        call.contentType("application/json")
                .body("{}")
                .post("/sample/v1/things/files")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:belgif:" + code));
    }

    private static void refused(String token, String code) {
        given().auth()
                .oauth2(token)
                .get(THING)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:belgif:" + code));
    }
}
