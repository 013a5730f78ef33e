package be.huurwerk.tenancy.notice;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice of 2019-05-10 that would end the tenancy on 2019-08-31 instead of 2028-02-29. */
@ServiceTest
class WithdrawalTest {

    private UUID dwellingId;
    private UUID tenant;
    private UUID tenancyId;
    private UUID noticeId;

    @BeforeEach
    void giveANotice() {
        Api.today("2019-09-02");
        dwellingId = aDwelling();
        tenant = anAdult();
        tenancyId = aTenancy(dwellingId, member(tenant, "tenant"));
        noticeId = created(post(notices(), notice("2019-05-10", "ordinary", tenant)), "noticeId");
    }

    @Test
    void letsTheLeaseLastAsLongAsItsTermAgain() {
        // When
        Response answer = withdraw("2019-06-01");
        // Then
        answer.then().statusCode(201).body("status", equalTo("withdrawn")).body("withdrawnOn", equalTo("2019-06-01"));
        get("/tenancies/" + tenancyId)
                .body("endDate", equalTo("2028-02-29"))
                .body("status", equalTo("running"))
                .body("noticeReceivedOn", nullValue());
        TestEvent event = Api.events(tenancyId, 3).get(2);
        assertThat(event.type()).isEqualTo("tenancies.notify.noticeWithdrawn");
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/endDate").asText()).isEqualTo("2028-02-29");
    }

    @Test
    void leavesRoomForAnotherNotice() {
        // Given
        withdraw("2019-06-01").then().statusCode(201);
        // When
        Response another = post(notices(), notice("2019-07-10", "ordinary", tenant));
        // Then
        another.then().statusCode(201).body("endsOn", equalTo("2019-10-31"));
    }

    @Test
    void happensOnce() {
        // Given
        withdraw("2019-06-01").then().statusCode(201);
        // When
        Response again = withdraw("2019-06-02");
        // Then
        again.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noticeNotWithdrawable"));
    }

    @Test
    void isOfADayBetweenTheReceiptAndTheEnd() {
        // When
        Response before = withdraw("2019-05-09");
        Response after = withdraw("2019-09-01");
        Response future = withdraw("2019-09-03");
        // Then
        before.then().statusCode(400).body("issues.name", contains("withdrawnOn"));
        after.then().statusCode(400);
        future.then().statusCode(400);
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-08-31"));
    }

    @Test
    void comesTooLateOnceTheDwellingIsLetToOthers() {
        // Given
        post("/tenancies", lease(dwellingId, "2019-08-01", "2019-09-01", member(anAdult(), "tenant")))
                .then()
                .statusCode(201);
        // When
        Response answer = withdraw("2019-08-15");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:dwellingAlreadyLet"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-08-31"));
    }

    @Test
    void isNotPossibleAfterADeath() {
        // Given
        UUID other = Api.aTenancyOf(anAdult());
        UUID death = created(post("/tenancies/" + other + "/notices", """
                        {"receivedOn": "2019-05-10", "reason": "death", "diedOn": "2019-05-08"}"""), "noticeId");
        // When
        Response answer =
                post("/tenancies/" + other + "/notices/" + death + "/withdrawal", "{\"withdrawnOn\": \"2019-05-11\"}");
        // Then
        answer.then().statusCode(409);
    }

    private Response withdraw(String on) {
        return post(notices() + "/" + noticeId + "/withdrawal", "{\"withdrawnOn\": \"" + on + "\"}");
    }

    private String notices() {
        return "/tenancies/" + tenancyId + "/notices";
    }
}
