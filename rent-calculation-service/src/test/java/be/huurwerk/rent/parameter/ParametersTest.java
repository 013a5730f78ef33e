package be.huurwerk.rent.parameter;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ParametersTest {

    private static ValidatableResponse get(String path) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.with("rentCalculation:read"))
                .get("/rentCalculation/v1/parameters" + path)
                .then();
    }

    @Test
    void areListedAsTheyHoldOnADate() {
        get("?on=2019-03-01&topic=rent&pageSize=200")
                .statusCode(200)
                .body("items.name", everyItem(anyOf(startsWith("rent/"), startsWith("policy/rent/"))))
                .body("items.name", hasItem("policy/rent/social-reduction"))
                .body("items.find { it.name == 'rent/divisor' }.values.below125", equalTo(54))
                .body("items.find { it.name == 'rent/family-reduction' }.values.half", equalTo(9.5f))
                .body("items.find { it.name == 'rent/family-reduction' }.status", equalTo("confirmed"))
                .body("items.find { it.name == 'rent/family-reduction' }.validUntil", equalTo("2019-12-31"));
    }

    @Test
    void nameTheTopicsWhereThereIsNoSuchOne() {
        get("?topic=nope")
                .statusCode(400)
                .body("issues.name", contains("topic"))
                .body("detail", containsString("rent"));
        get("?topic=policy/rent").statusCode(200).body("items.name", everyItem(startsWith("policy/rent/")));
    }

    @Test
    void sayWhereNothingIsKnown() {
        get("?on=2024-03-01&topic=rent&pageSize=200")
                .statusCode(200)
                .body("items.find { it.name == 'rent/minimum-rent' }.unknown", equalTo(true))
                .body("items.find { it.name == 'rent/minimum-rent' }.values", nullValue());
    }

    @Test
    void tellTheirHistory() {
        get("/rent/divisor")
                .statusCode(200)
                .body("items.values.from150", contains(55, 55, 52, 52, 52, 52, 52, 51, 51, 51))
                .body("items[2].validFrom", equalTo("2019-01-01"))
                .body("items[2].validUntil", equalTo("2019-12-31"));
        get("/policy/rent/social-reduction")
                .statusCode(200)
                .body("items[0].choice", equalTo("baseRentMinusActualRent"));
        get("/rent/nothing").statusCode(404);
    }

    @Test
    void haveACalendarOfWhatRunsOut() {
        get("/expiryCalendar?until=2027-12-31&pageSize=200")
                .statusCode(200)
                .body("items.name", hasItem("rent/income-limit"))
                .body("items.find { it.name == 'rent/income-limit' }.unknownFrom", equalTo("2027-01-01"))
                .body("total", greaterThan(3));
    }
}
