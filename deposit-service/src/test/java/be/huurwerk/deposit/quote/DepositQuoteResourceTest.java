package be.huurwerk.deposit.quote;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DepositQuoteResourceTest {

    @Test
    void answersToTheCentAsTheContractSays() {
        // When
        String answer = quote("{\"signedOn\": \"2019-03-01\", \"baseRent\": 600.00, \"instalments\": 12}")
                .statusCode(200)
                .extract()
                .asString();

        // Then: 12 x 81.92 = 983.04, less four cents
        assertThat(answer)
                .startsWith(
                        "{\"deposit\":983.00,\"cap\":983.00,\"inventoryCost\":16.00,\"instalmentFee\":13.00,\"totalDue\":1012.00,"
                                + "\"instalmentPlan\":[{\"dueOn\":\"2019-03-01\",\"amount\":81.92}")
                .contains("{\"dueOn\":\"2020-02-01\",\"amount\":81.91}]")
                .doesNotContain("unknown");
    }

    @Test
    void hasNeitherFeeNorPlanWithoutInstalments() {
        // When / Then
        quote("{\"signedOn\": \"2019-03-01\", \"baseRent\": 400.00}")
                .statusCode(200)
                .body("deposit", equalTo(800.00f))
                .body("totalDue", equalTo(816.00f))
                .body("instalmentFee", nullValue())
                .body("instalmentPlan", nullValue())
                .body("unknown", nullValue());
    }

    @Test
    void leavesOutWhatIsNotKnownAndListsIt() {
        // When / Then
        quote("{\"signedOn\": \"2024-06-01\", \"baseRent\": 600.00, \"instalments\": 2}")
                .statusCode(200)
                .body("deposit", equalTo(1167.00f))
                .body("inventoryCost", nullValue())
                .body("instalmentFee", nullValue())
                .body("totalDue", nullValue())
                .body("unknown.name", equalTo(List.of("deposit/inventory-cost", "deposit/instalment-fee")))
                .body("unknown.on", equalTo(List.of("2024-06-01", "2024-06-01")));
    }

    @Test
    void namesEveryFaultOfABody() {
        // When / Then
        quote("{\"signedOn\": \"2019-02-30\", \"baseRent\": 600.001, \"instalments\": 0, \"colour\": \"red\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.name", hasItems("signedOn", "baseRent", "instalments", "colour"));
    }

    @Test
    void refusesMoreInstalmentsThanThePolicyAllows() {
        // When / Then
        quote("{\"signedOn\": \"2019-03-01\", \"baseRent\": 600.00, \"instalments\": 19}")
                .statusCode(400)
                .body("issues[0].name", equalTo("instalments"))
                .body("issues[0].value", equalTo(19));
    }

    private static ValidatableResponse quote(String body) {
        return caller().contentType(ContentType.JSON)
                .body(body)
                .post("/deposit/v1/depositQuotes")
                .then();
    }
}
