package be.huurwerk.webkit.etag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Tokens.class)
class DocumentTagsTest {
    private static final String THING = "/sample/v1/things/00000000-0000-7000-8000-000000000001";
    private static final String PART = THING + "/parts/00000000-0000-7000-8000-000000000002";
    private static final String BODY = "{\"partId\":\"00000000-0000-7000-8000-000000000002\",\"count\":1}";

    @Test
    void tagsADocumentWithItsVersionAndAHashOfWhatIsWritten() {
        call().get(THING)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"3\\.[A-Za-z0-9_-]{16}\""))
                .contentType("application/json")
                .body("name", equalTo("a"));
    }

    @Test
    void tagsADocumentWithoutAVersionWithTheHashAlone() {
        call().get(PART)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{16}\""))
                .body("count", equalTo(2));
    }

    @Test
    void tagsWhatIsSaidOnAnotherDateOrInAnotherLanguageDifferently() {
        String english = tag(call().get(THING).then());
        String dutch = tag(call().header("Accept-Language", "nl").get(THING).then());
        String dated = tag(call().queryParam("on", "2019-03-01").get(THING).then());
        assertThat(english).isNotEqualTo(dutch).isNotEqualTo(dated);
        assertThat(tag(call().get(THING).then())).isEqualTo(english);
    }

    @Test
    void answers304ToWhoHasTheDocument() {
        String tag = tag(call().get(THING).then());
        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            call().header("If-None-Match", known)
                    .get(THING)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Content-Type", nullValue())
                    .body(emptyString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"x\"", "3", "\"", "x \"y\"", ","})
    void answersTheDocumentToWhoHasAnotherOrNone(String known) {
        call().header("If-None-Match", known).get(THING).then().statusCode(200).body("name", equalTo("a"));
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        ValidatableResponse get = call().get(PART).then();
        call().head(PART)
                .then()
                .statusCode(200)
                .header("ETag", tag(get))
                .header("Content-Type", get.extract().header("Content-Type"))
                .header("Content-Length", get.extract().header("Content-Length"));
        call().header("If-None-Match", tag(get)).head(PART).then().statusCode(304);
    }

    @Test
    void tagsNoPageAndNoText() {
        call().get("/sample/v1/things").then().statusCode(200).header("ETag", nullValue());
        call().queryParam("on", "2019-03-01")
                .get("/sample/v1/things/needy")
                .then()
                .statusCode(200)
                .header("ETag", nullValue());
    }

    @Test
    void guardsADocumentWithItsTagHoweverItWasRead() {
        String tag = tag(call().header("Accept-Language", "nl")
                .queryParam("on", "2019-03-01")
                .get(THING)
                .then());
        put(null).statusCode(428);
        put("\"2\"").statusCode(412);
        put(tag.replace("\"3.", "\"2.")).statusCode(412);
        put(tag).statusCode(204);
        put("\"3\"").statusCode(204);
    }

    private static ValidatableResponse put(String ifMatch) {
        RequestSpecification call = call().contentType("application/json").body(BODY);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .put(THING)
                .then();
    }

    private static String tag(ValidatableResponse answer) {
        return answer.extract().header("ETag");
    }

    private static RequestSpecification call() {
        return given().auth().oauth2(Tokens.with("sample:read sample:write"));
    }
}
