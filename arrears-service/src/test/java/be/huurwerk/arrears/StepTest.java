package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of a case: by whom, what is kept of them, and what becomes of one that was a mistake. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class StepTest {

    private String arrearsCase;

    @BeforeEach
    void aCaseOfApril() {
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-08", "2019-07-20");
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        Api.account(tenancyId);
        Api.evaluate("2019-04-16");
        arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?on=2019-04-16&tenancyId=" + tenancyId)
                        .jsonPath()
                        .getString("items[0].arrearsCaseId");
    }

    private Response take(String client, String code, String on) {
        return Api.post(
                client,
                arrearsCase + "/steps",
                Map.of("code", code, "on", on, "channel", "letter", "note", "by the carrier"));
    }

    private String step(int index) {
        return Api.get(arrearsCase + "/steps").jsonPath().getString("items[" + index + "].stepId");
    }

    private Response annul(String client, String stepId) {
        return Api.post(client, arrearsCase + "/steps/" + stepId + "/annulment", Map.of("reason", "was never posted"));
    }

    @Test
    void isTakenByWhoTheLadderSaysAndByNobodyElse() {
        // When
        Response refused = take("social-worker", "reminder1", "2019-04-16");

        // Then
        refused.then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:belgif:missingPermission"))
                .body("roles", contains("rentOfficer", "financeOfficer"));
        Api.get(arrearsCase).then().body("steps", hasSize(0));
        take("finance-office", "reminder1", "2019-04-16").then().statusCode(201);
    }

    @Test
    void isReadBackWithItsChannelAndItsNote() {
        // Given
        take("finance-office", "reminder1", "2019-04-16").then().statusCode(201);

        // When
        Response read = Api.get(arrearsCase + "/steps");
        Response byIntegrator = RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get("/arrears/v1" + arrearsCase + "/steps");

        // Then
        read.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("reminder1"))
                .body("items[0].on", equalTo("2019-04-16"))
                .body("items[0].channel", equalTo("letter"))
                .body("items[0].note", equalTo("by the carrier"))
                .body("items[0].by", equalTo("finance-office"))
                .body("items[0].annulled", nullValue());
        byIntegrator.then().statusCode(200).body("items[0].note", nullValue()).body("items[0].code", notNullValue());
        Api.get("/arrearsCases/" + Ids.next() + "/steps").then().statusCode(404);
    }

    @Test
    void thatWasAMistakeCountsForNothingAndStaysOnTheRecord() {
        // Given
        take("rent-office", "reminder1", "2019-04-16").then().statusCode(201);

        // When
        annul("rent-office", step(0)).then().statusCode(201).body("nextStep.code", equalTo("reminder1"));

        // Then
        Api.get(arrearsCase + "?on=2019-04-16")
                .then()
                .body("stage", equalTo("overdue"))
                .body("steps", hasSize(0));
        Api.get(arrearsCase + "/steps")
                .then()
                .body("items", hasSize(1))
                .body("items[0].annulled.on", equalTo("2019-07-20"))
                .body("items[0].annulled.reason", equalTo("was never posted"));
        annul("rent-office", step(0))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepAnnulled"));
        take("rent-office", "reminder1", "2019-04-20").then().statusCode(201);
        assertThat(Api.get(arrearsCase + "/steps").jsonPath().getList("items.code"))
                .containsExactly("reminder1", "reminder1");
    }

    @Test
    void isAnnulledFromTheLastOneOnAndByWhoMayTakeIt() {
        // Given
        Api.businessDate("2019-04-16");
        take("rent-office", "reminder1", "2019-04-16").then().statusCode(201);
        String sending = Api.post(arrearsCase + "/steps/" + step(0) + "/sendings", Map.of("handedOverOn", "2019-04-16"))
                .path("items[0].sendingId");
        Api.businessDate("2019-05-01");
        take("rent-office", "reminder2", "2019-05-01").then().statusCode(201);
        Api.post(
                        arrearsCase + "/steps/" + step(0) + "/sendings/" + sending + "/failure",
                        Map.of("on", "2019-05-01", "reason", "moved"))
                .then()
                .statusCode(201);

        // When, Then
        annul("rent-office", step(0))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepNotLast"));
        annul("social-worker", step(1)).then().statusCode(403);
        annul("rent-office", Ids.next().toString()).then().statusCode(404);
        annul("rent-office", step(1)).then().statusCode(201).body("nextStep.code", equalTo("reminder2"));
        annul("rent-office", step(0)).then().statusCode(201).body("nextStep.code", equalTo("reminder1"));
    }

    @Test
    void ofWhichTheLetterLeftIsNoMistakeUnlessItCameBack() {
        // Given
        take("rent-office", "reminder1", "2019-04-16").then().statusCode(201);
        String sendings = arrearsCase + "/steps/" + step(0) + "/sendings";
        String sending = Api.post(sendings, Map.of("handedOverOn", "2019-04-17"))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].sendingId");

        // When, Then
        annul("rent-office", step(0))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepSent"));
        Api.post(sendings + "/" + sending + "/failure", Map.of("on", "2019-04-29", "reason", "moved"))
                .then()
                .statusCode(201);
        annul("rent-office", step(0)).then().statusCode(201).body("nextStep.code", equalTo("reminder1"));
    }

    @Test
    void ofWhichWhoMayTakeItSaysThatItLeftAndAnybodyWhoWorksOnTheCaseThatItCameBack() {
        // Given
        take("rent-office", "reminder1", "2019-04-16").then().statusCode(201);
        String sendings = arrearsCase + "/steps/" + step(0) + "/sendings";
        Map<String, String> left = Map.of("handedOverOn", "2019-04-17");

        // When, Then
        Api.post("social-worker", sendings, left)
                .then()
                .statusCode(403)
                .body("roles", contains("rentOfficer", "financeOfficer"));
        String sending = Api.post("finance-office", sendings, left)
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].sendingId");
        Map<String, String> back = Map.of("on", "2019-04-29", "reason", "moved");
        Api.post("integrator-payments", sendings + "/" + sending + "/failure", back)
                .then()
                .statusCode(403);
        Api.post("social-worker", sendings + "/" + sending + "/failure", back)
                .then()
                .statusCode(201);
    }

    @Test
    void isFollowedByNoOtherWhileNobodyRecordedThatItsLetterLeft() {
        // Given
        Api.businessDate("2019-05-01");
        take("rent-office", "reminder1", "2019-04-26").then().statusCode(201);

        // When on the first 1st that is 14 days later
        Api.businessDate("2019-06-01");
        Api.get(arrearsCase).then().body("nextStep.due", equalTo(true)).body("heldBackBy", equalTo("letterNotSent"));
        take("rent-office", "reminder2", "2019-06-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:arrearsCaseHeldBack"))
                .body("heldBackBy", contains("letterNotSent"));

        // Then it is once it left, and its term has passed
        Api.post(arrearsCase + "/steps/" + step(0) + "/sendings", Map.of("handedOverOn", "2019-05-18"))
                .then()
                .statusCode(201);
        Api.get(arrearsCase + "?on=2019-05-17").then().body("heldBackBy", equalTo("letterNotSent"));
        Api.get(arrearsCase).then().body("heldBackBy", nullValue()).body("nextStep.from", equalTo("2019-06-02"));
        take("rent-office", "reminder2", "2019-06-01").then().statusCode(409).body("from", equalTo("2019-06-02"));
    }

    @Test
    void thatIsRecordedLateGivesTheTenantTheTimeToTheNextOneFromThen() {
        // Given recorded on 20 July
        take("rent-office", "reminder1", "2019-04-16").then().statusCode(201);

        // When
        Response next = take("rent-office", "reminder2", "2019-05-01");

        // Then 14 days later is 3 August, and the next 1st is that of September
        next.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepNotNext"))
                .body("from", equalTo("2019-09-01"));
    }

    @Test
    void thatIsRecordedWithinAWeekCountsFromItsOwnDay() {
        // Given
        Api.businessDate("2019-04-23");
        take("rent-office", "reminder1", "2019-04-16").then().statusCode(201);

        // Then
        Api.get(arrearsCase).then().body("nextStep.from", equalTo("2019-05-01"));
    }

    @Test
    void isAllowedByWhoMayTakeItWhereTheLadderAsksNobody() {
        authorise("social-worker", "reminder1").then().statusCode(403);
        authorise("approver", "reminder2")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepNotNext"));
        authorise("approver", "reminder1").then().statusCode(201);
        Api.get(arrearsCase + "/authorisations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("reminder1"))
                .body("items[0].by", equalTo("approver"))
                .body("items[0].spent", equalTo(false));
    }

    private Response authorise(String client, String code) {
        return Api.post(client, arrearsCase + "/authorisations", Map.of("code", code));
    }
}
