package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The services answer with an echo. */
@QuarkusTest
class PersonExportTest extends GatewayTest {
    private static final String PERSON = "01a201bf-01d9-792e-a7ae-fbbb55d931e2";

    @Test
    void givesThePartOfEachService() {
        String token = Tokens.with("tenancy:personal");
        given().auth()
                .oauth2(token)
                .get("/persons/" + PERSON + "/export")
                .then()
                .statusCode(200)
                .body("personId", equalTo(PERSON))
                .body("complete", equalTo(true))
                .body("tenancy.answer.uri", equalTo("/tenancy/v1/persons/" + PERSON + "/export"))
                .body("rentCalculation.answer.uri", equalTo("/rentCalculation/v1/persons/" + PERSON + "/export"))
                .body("deposit.answer.uri", equalTo("/deposit/v1/persons/" + PERSON + "/export"))
                .body("arrears.answer.uri", equalTo("/arrears/v1/persons/" + PERSON + "/export"))
                .body("arrears.answer.headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void saysWhichPartIsMissing() {
        // Given
        fake("deposit").stop();

        // Then
        call().get("/persons/" + PERSON + "/export")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("deposit.state", equalTo("unavailable"))
                .body("deposit", not(hasKey("answer")))
                .body("tenancy.state", equalTo("present"));
    }

    @Test
    void isForWhoMayReadOfPersonsAndKnowsThem() {
        given().auth()
                .oauth2(Tokens.with("tenancy:read"))
                .get("/persons/" + PERSON + "/export")
                .then()
                .statusCode(403);
        call().get("/persons/00000000-0000-7000-8000-000000000404/export")
                .then()
                .statusCode(404);
        call().get("/persons/nonsense/export").then().statusCode(400).body("issues.name", contains("personId"));
    }
}
