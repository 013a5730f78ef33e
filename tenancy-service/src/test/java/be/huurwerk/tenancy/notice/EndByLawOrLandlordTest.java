package be.huurwerk.tenancy.notice;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Rents;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EndByLawOrLandlordTest {

    private static final String NO_GROUND = "urn:problem-type:huurwerk:tenancy:noGroundForNotice";

    private UUID tenant;

    @BeforeEach
    void registerATenant() {
        Api.today("2019-09-02");
        tenant = anAdult();
    }

    @Test
    void endsByTheDeathOfTheLastTenantWithoutASignature() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response answer = post(notices(tenancyId), """
                {"receivedOn": "2019-03-20", "reason": "death", "signatories": [], "diedOn": "2019-03-12"}""");
        // Then
        answer.then().statusCode(201).body("status", equalTo("running")).body("endsOn", equalTo("2019-04-30"));
    }

    @Test
    void aDeathNeverSaysALaterDayThanTheNoticeThatEndsTheLeaseSooner() {
        // Given
        UUID alone = anAdult();
        UUID tenancyId = Api.aTenancyOf(alone);
        post("/tenancies/" + tenancyId + "/notices", notice("2019-03-10", "ordinary", alone))
                .then()
                .body("endsOn", equalTo("2019-06-30"));
        // When
        Response death = post("/tenancies/" + tenancyId + "/notices", """
                {"receivedOn": "2019-06-17", "reason": "death", "diedOn": "2019-06-15"}""");
        // Then
        death.then()
                .statusCode(201)
                .body("status", equalTo("running"))
                .body("startsOn", equalTo("2019-06-30"))
                .body("endsOn", equalTo("2019-06-30"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-06-30"));
    }

    /** A term that nobody tested ends nothing (ADR 0012), so that it does not shorten a notice either. */
    @Test
    void lastsAsLongAsANoticeThatEndsAfterTheTerm() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        Api.today("2028-01-15");
        // When
        Response answer = post(notices(tenancyId), notice("2028-01-10", "ordinary", tenant));
        // Then
        answer.then().statusCode(201).body("startsOn", equalTo("2028-02-01")).body("endsOn", equalTo("2028-04-30"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-04-30"));
        get("/tenancies/" + tenancyId + "?on=2028-03-15").body("status", equalTo("noticeGiven"));
        TestEvent given = Api.events(tenancyId, 2).get(1);
        EventSchemas.assertMatches(given);
        assertThat(given.data().at("/endDate").asText()).isEqualTo("2028-04-30");
        assertThat(given.data().at("/endsOn").asText()).isEqualTo("2028-04-30");
    }

    @Test
    void doesNotLastIntoALeaseThatSomebodyElseHasAfterTheTerm() {
        // Given
        UUID dwellingId = aDwelling();
        UUID tenancyId = aTenancy(dwellingId, member(tenant, "tenant"));
        Api.today("2028-01-15");
        UUID next = Api.created(
                post("/tenancies", lease(dwellingId, "2028-01-14", "2028-03-01", member(anAdult(), "tenant"))),
                "tenancyId");
        // When
        Response answer = post(notices(tenancyId), notice("2028-01-10", "ordinary", tenant));
        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:dwellingAlreadyLet"))
                .body("detail", containsString(next.toString()));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29")).body("noticeReceivedOn", nullValue());
    }

    @Test
    void aDeathIsHeardOfAfterTheLeaseEndedByANotice() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        post(notices(tenancyId), notice("2019-03-10", "ordinary", tenant))
                .then()
                .body("endsOn", equalTo("2019-06-30"));
        // When
        Response death = post(notices(tenancyId), """
                {"receivedOn": "2019-07-20", "reason": "death", "diedOn": "2019-06-15"}""");
        // Then
        death.then().statusCode(201).body("endsOn", equalTo("2019-06-30"));
        get("/tenancies/" + tenancyId)
                .body("endDate", equalTo("2019-06-30"))
                .body("status", equalTo("ended"))
                .body("noticeReceivedOn", equalTo("2019-03-10"));
    }

    @Test
    void doesNotEndByADeathThatLeavesATenant() {
        // Given
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(anAdult(), "spouse"));
        // When
        Response answer = post(notices(tenancyId), """
                {"receivedOn": "2019-03-20", "reason": "death", "signatories": [], "diedOn": "2019-03-12"}""");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:tenantSurvives"));
    }

    @Test
    void aDeathThatAChangeTellsOfAlreadyIsNotThatOfTheTenantWhoIsLeft() {
        // Given
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(anAdult(), "spouse"));
        post("/tenancies/" + tenancyId + "/householdChanges", """
                {"kind": "deceased", "personId": "%s", "on": "2019-08-12"}""".formatted(tenant))
                .then()
                .statusCode(201);
        String death = "{\"receivedOn\": \"2019-09-01\", \"reason\": \"death\", \"diedOn\": \"%s\"}";
        // When
        Response dayBefore = post(notices(tenancyId), death.formatted("2019-08-11"));
        Response theSame = post(notices(tenancyId), death.formatted("2019-08-12"));
        Response ofTheOther = post(notices(tenancyId), death.formatted("2019-08-20"));
        // Then
        dayBefore.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:tenantSurvives"));
        theSame.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:tenantSurvives"));
        ofTheOther.then().statusCode(201).body("endsOn", equalTo("2019-09-30"));
    }

    @Test
    void aDeathThatNamesWhoDiedEndsTheLeaseOfNobodyElse() {
        // Given: who dies had left, and the other lives there alone
        UUID left = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(left, "spouse"));
        post("/tenancies/" + tenancyId + "/householdChanges", """
                {"kind": "left", "personId": "%s", "on": "2019-05-10", "documents":
                 [{"kind": "householdCertificate", "receivedOn": "2019-05-10"}]}""".formatted(left))
                .then()
                .statusCode(201);
        String death = "{\"receivedOn\": \"2019-06-10\", \"reason\": \"%s\", %s\"deceasedId\": \"%s\"}";
        // When
        Response ofWhoLeft = post(notices(tenancyId), death.formatted("death", "\"diedOn\": \"2019-06-01\", ", left));
        Response ofNoDeath = post(notices(tenancyId), death.formatted("ordinary", "", tenant));
        Response ofWhoIsThere =
                post(notices(tenancyId), death.formatted("death", "\"diedOn\": \"2019-06-01\", ", tenant));
        // Then
        ofWhoLeft.then().statusCode(400).body("issues.name", contains("deceasedId"));
        ofNoDeath.then().statusCode(400).body("issues.name", containsInAnyOrder("signatories", "deceasedId"));
        ofWhoIsThere.then().statusCode(201).body("endsOn", equalTo("2019-07-31"));
    }

    @Test
    void endsTheDayBeforeTheNewLeaseOfAnInternalMove() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        UUID next = Api.created(
                post("/tenancies", lease(aDwelling(), "2019-04-01", "2019-05-16", member(tenant, "tenant"))),
                "tenancyId");
        UUID ofAnother = aTenancyOf(anAdult());
        // When
        Response toAnother = post(notices(tenancyId), internalMove(ofAnother));
        Response toNothing = post(notices(tenancyId), internalMove(UUID.randomUUID()));
        Response answer = post(notices(tenancyId), internalMove(next));
        // Then
        toAnother.then().statusCode(400).body("issues.name", contains("newTenancyId"));
        toNothing.then().statusCode(400).body("issues.name", contains("newTenancyId"));
        answer.then().statusCode(201).body("endsOn", equalTo("2019-05-15"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-05-15"));
        EventSchemas.assertMatches(Api.events(tenancyId, 2).get(1));
    }

    @Test
    void isGivenByTheLandlordWithoutASignature() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        owns(tenancyId, "dwelling", "purchase");
        // When
        Response answer =
                post(notices(tenancyId), "{\"receivedOn\": \"2019-05-10\", \"reason\": \"propertyAcquired\"}");
        // Then
        answer.then().statusCode(201).body("endsOn", equalTo("2019-11-30"));
    }

    @Test
    void isNotGivenForAGiftWhileItsYearLastsNorForAPropertyThatNobodyRecorded() {
        // Given: to be gone by 2020-05-05
        Api.today("2020-06-02");
        UUID tenancyId = aTenancyOf(tenant);
        String notice = "{\"receivedOn\": \"%s\", \"reason\": \"propertyAcquired\"}";
        Response unrecorded = post(notices(tenancyId), notice.formatted("2019-06-20"));
        owns(tenancyId, "dwelling", "gift");
        // When
        Response during = post(notices(tenancyId), notice.formatted("2020-05-05"));
        Response forLand =
                post(notices(tenancyId), "{\"receivedOn\": \"2020-05-06\", \"reason\": \"buildingLandAcquired\"}");
        Response after = post(notices(tenancyId), notice.formatted("2020-05-06"));
        // Then
        unrecorded.then().statusCode(409).body("type", equalTo(NO_GROUND));
        during.then().statusCode(409).body("type", equalTo(NO_GROUND));
        forLand.then().statusCode(409).body("type", equalTo(NO_GROUND));
        after.then().statusCode(201).body("endsOn", equalTo("2020-11-30"));
    }

    @Test
    void ofASeriousBreachTheOcmwMustBeTold() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response answer = post(notices(tenancyId), "{\"receivedOn\": \"2019-05-10\", \"reason\": \"seriousBreach\"}");
        // Then
        answer.then().statusCode(201).body("endsOn", equalTo("2019-08-31")).body("ocmwReport", equalTo("due"));
        String notice = notices(tenancyId) + "/" + answer.<String>path("noticeId");
        Response early = post(notice + "/ocmwReport", "{\"reportedOn\": \"2019-05-09\"}");
        Response told = post(notice + "/ocmwReport", "{\"reportedOn\": \"2019-05-14\"}");
        Response again = post(notice + "/ocmwReport", "{\"reportedOn\": \"2019-05-15\"}");
        early.then().statusCode(400).body("issues.name", contains("reportedOn"));
        told.then().statusCode(201).body("ocmwReport", equalTo("done")).body("ocmwReportedOn", equalTo("2019-05-14"));
        again.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:nothingToReport"));
    }

    @Test
    void ofAnotherNoticeTheOcmwIsNotTold() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        owns(tenancyId, "dwelling", "purchase");
        Response given = post(notices(tenancyId), "{\"receivedOn\": \"2019-05-10\", \"reason\": \"propertyAcquired\"}");
        // When
        Response answer = post(
                notices(tenancyId) + "/" + given.<String>path("noticeId") + "/ocmwReport",
                "{\"reportedOn\": \"2019-05-14\"}");
        // Then
        given.then().body("ocmwReport", nullValue());
        answer.then().statusCode(409);
    }

    @Test
    void forFalseStatementsTheLandlordSuppliesThePeriod() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response answer = post(notices(tenancyId), "{\"receivedOn\": \"2019-05-10\", \"reason\": \"falseStatements\"}");
        // Then
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:parameterUnknown"))
                .body("detail", containsString("tenancy/notice-false-statements"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29"));
    }

    @Test
    void endsANineYearLeaseAtItsTermWhenTheNoticeIsInTimeAndNeverSooner() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        UUID another = aTenancyOf(anAdult());
        Api.today("2027-09-01");
        Response untested =
                post(notices(tenancyId), "{\"receivedOn\": \"2027-08-31\", \"reason\": \"endOfTermIncome\"}");
        tested(tenancyId);
        tested(another);
        // When: six months from 1 September 2027 end on 29 February 2028
        Response inTime = post(notices(tenancyId), "{\"receivedOn\": \"2027-08-31\", \"reason\": \"endOfTermIncome\"}");
        Response tooLate = post(notices(another), "{\"receivedOn\": \"2027-09-01\", \"reason\": \"endOfTermIncome\"}");
        // Then
        untested.then().statusCode(409).body("type", equalTo(NO_GROUND));
        inTime.then().statusCode(201).body("endsOn", equalTo("2028-02-29"));
        get("/tenancies/" + tenancyId)
                .body("endDate", equalTo("2028-02-29"))
                .body("noticeReceivedOn", equalTo("2027-08-31"));
        tooLate.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noticeTooLate"));
    }

    /** "Notice only after refusing offers" (huurdersplatform.be, vlaanderen.be): since 2024 one valid offer. */
    @Test
    void aDwellingThatIsTooLargeIsAGroundOnceAValidOfferIsRefused() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        Api.today("2027-09-01");
        tested(tenancyId);
        String body = "{\"receivedOn\": \"2027-08-31\", \"reason\": \"endOfTermOccupancy\"}";
        // When
        Response nothingOffered = post(notices(tenancyId), body);
        String offers = "/tenancies/" + tenancyId + "/offers";
        String offer = offers + "/" + Api.created(post(offers, """
                                {"dwellingId": "%s", "offeredOn": "2027-06-01"}""".formatted(Api.aDwellingOf(2))), "offerId");
        Response notAnswered = post(notices(tenancyId), body);
        post(offer + "/answer", "{\"answer\": \"refused\", \"answeredOn\": \"2027-09-01\"}")
                .then()
                .statusCode(201);
        Response refusedLater = post(notices(tenancyId), body);
        // Then
        nothingOffered.then().statusCode(409).body("type", equalTo(NO_GROUND));
        notAnswered.then().statusCode(409).body("detail", containsString("offers"));
        refusedLater.then().statusCode(409).body("type", equalTo(NO_GROUND));
        get("/tenancies/" + tenancyId).body("noticeReceivedOn", nullValue());
    }

    @Test
    void endsAtItsTermByADwellingThatIsTooLargeOnceTheOfferIsRefused() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        Api.today("2027-09-01");
        tested(tenancyId);
        String offers = "/tenancies/" + tenancyId + "/offers";
        String offer = offers + "/" + Api.created(post(offers, """
                                {"dwellingId": "%s", "offeredOn": "2027-06-01"}""".formatted(Api.aDwellingOf(2))), "offerId");
        post(offer + "/answer", "{\"answer\": \"refused\", \"answeredOn\": \"2027-06-20\"}")
                .then()
                .statusCode(201);
        // When
        Response answer =
                post(notices(tenancyId), "{\"receivedOn\": \"2027-08-31\", \"reason\": \"endOfTermOccupancy\"}");
        // Then
        answer.then().statusCode(201).body("endsOn", equalTo("2028-02-29"));
    }

    @Test
    void doesNotEndAtATermALeaseThatHasNone() {
        // Given
        String dwelling = Api.dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2016-01-01");
        UUID dwellingId = Api.created(post("/dwellings", dwelling), "dwellingId");
        UUID tenancyId = Api.created(
                post("/tenancies", lease(dwellingId, "2016-02-15", "2016-03-01", member(tenant, "tenant"))),
                "tenancyId");
        // When
        Response answer = post(notices(tenancyId), "{\"receivedOn\": \"2019-05-10\", \"reason\": \"endOfTermIncome\"}");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noTermToEnd"));
    }

    /** Acquired on 2019-05-05. */
    private void owns(UUID tenancyId, String object, String acquisition) {
        post("/tenancies/" + tenancyId + "/obligations", """
                {"personId": "%s", "reportedOn": "2019-05-08", "property": {"right": "fullOwnership", "object": "%s",
                 "acquisition": "%s", "acquiredOn": "2019-05-05"}}""".formatted(tenant, object, acquisition))
                .then()
                .statusCode(201);
    }

    /** The income is too high and, of one in three bedrooms, the dwelling too large. */
    private static void tested(UUID tenancyId) {
        Rents.decided(tenancyId, "2027-01-01", "49200.01", "39360.00");
        Rents.whenHeard(() ->
                        post("/tenancies/" + tenancyId + "/endOfTermAssessments", "{\"assessedOn\": \"2027-08-31\"}"))
                .then()
                .statusCode(201)
                .body("furtherChecks.code", containsInAnyOrder("incomeTooHigh", "dwellingTooLarge"));
    }

    private static String notices(UUID tenancyId) {
        return "/tenancies/" + tenancyId + "/notices";
    }

    private static String internalMove(UUID newTenancyId) {
        return """
               {"receivedOn": "2019-05-10", "reason": "internalMove", "signatories": [], "newTenancyId": "%s"}""".formatted(newTenancyId);
    }
}
