package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The what-if questions, as the contract shows them. */
@ServiceTest
class QuestionsTest {

    @Test
    void quotesAnOrdinaryNotice() {
        // When
        Response answer = post("/noticeQuotes", "{\"receivedOn\": \"2019-03-12\", \"reason\": \"ordinary\"}");
        // Then
        answer.then()
                .statusCode(200)
                .body("startsOn", equalTo("2019-04-01"))
                .body("endsOn", equalTo("2019-06-30"))
                .body("months", equalTo(3))
                .body("parameterStatus", equalTo("confirmed"));
    }

    @Test
    void quotesTheMoveToANewContract() {
        // When
        Response answer = post("/noticeQuotes", """
                {"receivedOn": "2019-03-12", "reason": "internalMove", "newContractStartsOn": "2019-05-01"}""");
        // Then
        answer.then().statusCode(200).body("endsOn", equalTo("2019-04-30")).body("months", equalTo(0));
    }

    @Test
    void leavesOutWhatIsNotKnownAndSaysSo() {
        // When
        Response answer = post("/noticeQuotes", "{\"receivedOn\": \"2017-03-12\", \"reason\": \"ordinary\"}");
        // Then
        answer.then()
                .statusCode(200)
                .body("startsOn", equalTo("2017-04-01"))
                .body("endsOn", equalTo(null))
                .body("unknown.name", contains("tenancy/notice-ordinary"))
                .body("unknown.on", contains("2017-03-12"));
    }

    @Test
    void namesEveryFaultOfAQuestion() {
        // When
        Response answer = post("/noticeQuotes", """
                {"receivedOn": "2019-03-12", "reason": "ordinary", "months": 2, "diedOn": "2019-03-01",
                 "newContractStartsOn": "2019-05-01"}""");
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("months", "diedOn", "newContractStartsOn"));
    }

    @Test
    void assessesADwelling() {
        // When
        Response answer = post("/occupancyAssessments", """
                {"on": "2024-01-01", "bedrooms": 3, "tenants": "single", "otherOccupants": 0}""");
        // Then
        answer.then()
                .statusCode(200)
                .body("occupants", equalTo(1))
                .body("extraBedrooms", equalTo(2))
                .body("surplusBedrooms", equalTo(1))
                .body("underOccupied", equalTo(true));
    }
}
