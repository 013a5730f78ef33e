package be.huurwerk.servicekit.reader;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ReaderRouteTest {
    private static final String READER = "/sample/v1/doc/reader";

    @Test
    void isOpenToAllAndRunsNothing() {
        given().get(READER)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("ETag", notNullValue())
                .body(containsString("<a href=\"/sample/v1/doc/openapi.yaml\">"))
                .body(containsString("<code>POST /sample/v1/notes</code>"));
    }

    @Test
    void isRead() {
        given().head(READER).then().statusCode(200);
        given().post(READER).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }
}
