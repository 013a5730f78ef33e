package be.huurwerk.webkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.class)
class BodiesAndDocumentsTest {
    private static final String THING = "/sample/v1/things/00000000-0000-7000-8000-000000000001";
    private static final String BODY =
            "{\"name\":\"a\",\"kind\":\"veryLarge\",\"amount\":600,\"since\":\"2019-03-01\",\"parts\":[{\"partId\":\"00000000-0000-7000-8000-000000000002\",\"count\":1}]}";

    @Test
    void writesMoneyWithTwoDecimalsAndLeavesOutWhatIsAbsent() {
        String answer = call().contentType("application/json")
                .body(BODY)
                .post("/sample/v1/things")
                .then()
                .statusCode(201)
                .header("Location", containsString("/sample/v1/things/00000000-0000-7000-8000-000000000001"))
                .body("$", not(hasKey("nothing")))
                .extract()
                .asString();
        assertThat(answer).contains("\"amount\":600.00").contains("\"since\":\"2019-03-01\"");
    }

    @Test
    void namesEveryFaultOfABodyAtOnce() {
        call().contentType("application/json")
                .body(
                        "{\"name\":\"\",\"amount\":1.005,\"since\":\"2019-02-30\",\"parts\":[{\"partId\":1,\"count\":0}],\"x\":1}")
                .post("/sample/v1/things")
                .then()
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder(
                                "name", "kind", "amount", "since", "parts[0].partId", "parts[0].count", "x"));
    }

    @Test
    void tellsWhereJsonBreaks() {
        call().contentType("application/json")
                .body("{\"name\":\n jan}")
                .post("/sample/v1/things")
                .then()
                .statusCode(400)
                .body("issues.size()", equalTo(1))
                .body("detail", containsString("line 2"))
                .body(not(containsString("jan")));
    }

    @Test
    void asksForABody() {
        call().contentType("application/json").post("/sample/v1/things").then().statusCode(400);
    }

    @Test
    void pagesThroughACollection() {
        String next = call().queryParam("pageSize", 2)
                .queryParam("kind", "small")
                .get("/sample/v1/things")
                .then()
                .statusCode(200)
                .body("items", contains(1, 2))
                .body("pageSize", equalTo(2))
                .body("total", equalTo(5))
                .body("next", matchesPattern("/sample/v1/things\\?.*kind=small.*"))
                .extract()
                .path("next");
        String last = call().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", contains(3, 4))
                .extract()
                .path("next");
        call().urlEncodingEnabled(false)
                .get(last)
                .then()
                .body("items", contains(5))
                .body("next", nullValue());
    }

    @Test
    void refusesACursorOfAnotherQuestion() {
        String next = call().queryParam("pageSize", 2)
                .queryParam("kind", "small")
                .get("/sample/v1/things")
                .then()
                .extract()
                .path("next");
        for (String other : new String[] {
            next.replace("kind=small", "kind=veryLarge"),
            next.replace("&kind=small", "").replace("kind=small&", "")
        }) {
            call().urlEncodingEnabled(false).get(other).then().statusCode(400).body("issues.name", contains("cursor"));
        }
        call().urlEncodingEnabled(false)
                .get(next.replace("pageSize=2", "pageSize=1"))
                .then()
                .statusCode(200)
                .body("items", contains(3));
    }

    @Test
    void refusesACursorThatItDidNotGive() {
        for (String cursor : new String[] {"x", "MTpB", "////", "MjA6eA"}) {
            call().queryParam("cursor", cursor)
                    .get("/sample/v1/things")
                    .then()
                    .statusCode(400)
                    .body("issues.name", contains("cursor"));
        }
    }

    @Test
    void keepsATraceIdThatCannotBeTheNumberOrNameOfSomebodyAndReplacesAnother() {
        for (String known : List.of("0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11", "4BF92F3577B34DA6A3CE929D0E0E4736")) {
            call().header("BelGov-Trace-Id", known).get(THING).then().header("BelGov-Trace-Id", known);
        }
        for (String another : List.of("a b;c", "80650118973", "jan-peeters-1")) {
            call().header("BelGov-Trace-Id", another)
                    .get(THING)
                    .then()
                    .header("BelGov-Trace-Id", matchesPattern("[0-9a-f-]{36}"));
        }
    }

    @Test
    void tellsItsHealthToAll() {
        given().get("/sample/v1/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static RequestSpecification call() {
        return given().auth().oauth2(Tokens.with("sample:read sample:write"));
    }
}
