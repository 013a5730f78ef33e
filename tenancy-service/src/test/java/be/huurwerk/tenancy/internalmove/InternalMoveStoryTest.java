package be.huurwerk.tenancy.internalmove;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aDwellingOf;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Bij verhuis naar een andere woonst van onze huisvestingsmaatschappij: geen opzegperiode" (huisvestingheistputte.be). */
@ServiceTest
class InternalMoveStoryTest {

    private UUID tenant;

    @BeforeEach
    void aTenant() {
        Api.today("2019-10-01");
        tenant = anAdult();
    }

    @Test
    void theNewLeaseEndsTheOldOneTheDayBeforeItStarts() {
        // Given
        UUID left = aTenancyOf(tenant);
        // When
        UUID next = created(move(left, "2019-06-15", member(tenant, "tenant")), "tenancyId");
        // Then
        get("/tenancies/" + left).body("endDate", equalTo("2019-06-14")).body("status", equalTo("ended"));
        get("/tenancies/" + left + "/notices")
                .body("items.reason", contains("internalMove"))
                .body("items.endsOn", contains("2019-06-14"));
        get("/tenancies/" + next).body("status", equalTo("running"));
        assertThat(Api.events(left, 2).get(1).type()).isEqualTo("tenancies.notify.noticeGiven");
    }

    @Test
    void aLeaseWhoseTermPassesInBetweenLastsUntilTheNewOneStarts() {
        // Given: nine years, until 2028-02-29
        Api.today("2028-06-01");
        UUID left = aTenancyOf(tenant);
        // When
        Response next = post("/tenancies", """
            {"dwellingId": "%s", "signedOn": "2028-02-15", "startDate": "2028-04-01", "household": [%s],
             "previousLease": {"landlord": "own", "kind": "fixedTerm9", "reason": "internalMove", "tenancyId": "%s"}}\
            """.formatted(aDwelling(), member(tenant, "tenant"), left));
        // Then
        next.then().statusCode(201);
        get("/tenancies/" + left).body("endDate", equalTo("2028-03-31"));
    }

    @Test
    void aNoticeOfTheSameMoveIsTheOneThatRunsAlready() {
        // Given
        UUID left = aTenancyOf(tenant);
        UUID next = created(move(left, "2019-06-15", member(tenant, "tenant")), "tenancyId");
        // When
        Response told = post("/tenancies/" + left + "/notices", """
            {"receivedOn": "2019-06-01", "reason": "internalMove", "signatories": [], "newTenancyId": "%s"}\
            """.formatted(next));
        // Then
        told.then().statusCode(201).body("status", equalTo("running")).body("endsOn", equalTo("2019-06-14"));
        get("/tenancies/" + left + "/notices").body("total", equalTo(1));
    }

    @Test
    void whoMovedOutDoesNotMoveAgainFromTheSameLease() {
        // Given
        UUID left = aTenancyOf(tenant);
        UUID next = created(move(left, "2019-06-15", member(tenant, "tenant")), "tenancyId");
        // When
        Response again = move(left, "2019-06-15", member(tenant, "tenant"));
        // Then
        again.then().statusCode(409).body("type", endsWith(":tenantAlreadyRents"));
        assertThat(all("/tenancies?personId=" + tenant + "&pageSize=200", "items.tenancyId"))
                .containsExactlyInAnyOrder(left.toString(), next.toString());
    }

    @Test
    void nobodyMovesOutOfTheHomeOfAnotherHousehold() {
        // Given
        UUID left = aTenancyOf(tenant);
        request(left, "2019-05-01", "other").then().statusCode(201);
        // When
        Response stranger = move(left, "2019-06-15", member(anAdult(), "tenant"));
        // Then
        stranger.then().statusCode(400).body("issues.name", contains("previousLease.tenancyId"));
        get("/tenancies/" + left + "/notices").body("total", equalTo(0));
        assertThat(all("/internalMoveRequests?state=open&pageSize=200", "items.tenancyId"))
                .contains(left.toString());
    }

    @Test
    void theLeaseOfWhoStaysBehindGoesOn() {
        // Given
        UUID spouse = anAdult();
        UUID child = aPerson(LocalDate.of(1999, 3, 1));
        UUID left = aTenancy(aDwelling(), member(tenant, "tenant"), member(spouse, "spouse"), member(child, "child"));
        Response inBoth = move(left, "2019-06-15", member(spouse, "tenant"));
        Response childInBoth = move(left, "2019-06-15", member(child, "tenant"));
        String certificate = ", \"documents\": [{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-05-21\"}]";
        created(
                post(
                        "/tenancies/" + left + "/householdChanges",
                        "{\"kind\": \"left\", \"personId\": \"%s\", \"on\": \"2019-06-15\"%s}"
                                .formatted(spouse, certificate)),
                "householdChangeId");
        // When
        Response moved = move(left, "2019-06-15", member(spouse, "tenant"));
        // Then
        inBoth.then()
                .statusCode(409)
                .body("type", endsWith(":tenantAlreadyRents"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + left));
        childInBoth.then().statusCode(409).body("type", endsWith(":tenantAlreadyRents"));
        moved.then().statusCode(201);
        get("/tenancies/" + left).body("status", equalTo("running"));
        get("/tenancies/" + left + "/notices").body("total", equalTo(0));
    }

    @Test
    void aNoticeThatRanGivesWayToTheMoveAndRunsAgainWhenTheMoveWasAMistake() {
        // Given
        UUID left = aTenancyOf(tenant);
        post("/tenancies/" + left + "/notices", notice("2019-05-10", "ordinary", tenant))
                .then()
                .statusCode(201);
        UUID next = created(move(left, "2019-06-15", member(tenant, "tenant")), "tenancyId");
        get("/tenancies/" + left).body("endDate", equalTo("2019-06-14"));
        // When
        post("/tenancies/" + next + "/annulment", "{\"reason\": \"Entered for the wrong household.\"}")
                .then()
                .statusCode(201);
        // Then
        get("/tenancies/" + left).body("endDate", equalTo("2019-08-31"));
        get("/tenancies/" + left + "/notices").body("items.status", containsInAnyOrder("running", "annulled"));
    }

    @Test
    void whoGrewOutOfTheDwellingHasPriority() {
        // Given: two persons to a bedroom
        UUID child = aPerson(LocalDate.of(2019, 5, 2));
        UUID inOneBedroom = aTenancy(aDwellingOf(1), member(tenant, "tenant"), member(anAdult(), "spouse"));
        post("/tenancies/" + inOneBedroom + "/householdChanges", """
            {"kind": "birth", "personId": "%s", "on": "2019-05-02"}\
            """.formatted(child))
                .then()
                .statusCode(201);
        UUID other = aTenancyOf(anAdult());
        // When
        Response grown = request(inOneBedroom, "2019-06-03", "birth");
        Response fits = announced(other, "2019-05-02", "birth", 1);
        Response noBirth = request(aTenancyOf(anAdult()), "2019-05-02", "birth");
        Response wish = request(aTenancyOf(anAdult()), "2019-05-01", "other");
        // Then
        grown.then()
                .statusCode(201)
                .body("priority", equalTo(true))
                .body("priorityGround.code", equalTo("householdGrew"));
        fits.then().body("priority", equalTo(false)).body("priorityGround.code", equalTo("dwellingStillFits"));
        wish.then().body("priorityGround.code", equalTo("noPriorityReason"));
        noBirth.then().body("priority", equalTo(false)).body("priorityGround.code", equalTo("noBirthKnown"));
        assertThat(all("/internalMoveRequests?state=open&pageSize=200", "items.internalMoveRequestId"))
                .containsSubsequence(
                        grown.<String>path("internalMoveRequestId"), fits.<String>path("internalMoveRequestId"));
        request(other, "2019-06-03", "other").then().statusCode(409).body("type", endsWith(":moveAlreadyRequested"));
    }

    @Test
    void aReunitedFamilyHasPriorityOnceItHasArrived() {
        // Given
        UUID tenancyId = aTenancy(aDwellingOf(1), member(tenant, "tenant"));
        Response asked = post("/internalMoveRequests", """
            {"tenancyId": "%s", "requestedOn": "2019-06-03", "reason": "familyReunion", "newPersons": 3}\
            """.formatted(tenancyId));
        asked.then().body("priority", equalTo(false)).body("priorityGround.code", equalTo("familyNotArrived"));
        String request = "/internalMoveRequests/" + asked.path("internalMoveRequestId");
        // When
        Response arrived = post(request + "/arrival", "{\"arrivedOn\": \"2019-09-02\"}");
        // Then
        arrived.then().statusCode(201).body("priority", equalTo(true));
        post(request + "/arrival", "{\"arrivedOn\": \"2019-12-02\"}").then().statusCode(400);
    }

    @Test
    void aDwellingThatIsTooLargeThroughADepartureGivesPriority() {
        // Given
        UUID adult = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(adult, "coResident"));
        request(tenancyId, "2019-04-01", "departure")
                .then()
                .body("priorityGround.code", equalTo("dwellingNotTooLarge"));
        withdrawn(tenancyId);
        // When
        post("/tenancies/" + tenancyId + "/householdChanges", """
            {"kind": "left", "personId": "%s", "on": "2019-06-10",
             "documents": [{"kind": "householdCertificate", "receivedOn": "2019-06-12"}]}\
            """.formatted(adult))
                .then()
                .statusCode(201);
        // Then
        request(tenancyId, "2019-07-01", "departure").then().body("priorityGround.code", equalTo("dwellingTooLarge"));
    }

    @Test
    void theLeaseOfAnotherDwellingMeetsTheRequestAndItsAnnulmentOpensItAgain() {
        // Given
        UUID left = aTenancyOf(tenant);
        String request =
                "/internalMoveRequests/" + created(request(left, "2019-04-01", "other"), "internalMoveRequestId");
        // When
        UUID next = created(move(left, "2019-06-15", member(tenant, "tenant")), "tenancyId");
        // Then
        get(request).body("state", equalTo("met")).body("newTenancyId", equalTo(next.toString()));
        post(request + "/withdrawal", "{\"withdrawnOn\": \"2019-07-01\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith(":moveRequestClosed"));
        // When
        post("/tenancies/" + next + "/annulment", "{\"reason\": \"The household stays.\"}")
                .then()
                .statusCode(201);
        // Then
        get(request).body("state", equalTo("open")).body("newTenancyId", nullValue());
        get("/tenancies/" + left).body("status", equalTo("running")).body("endDate", equalTo("2028-02-29"));
    }

    @Test
    void namesEveryFaultOfARequest() {
        // When
        Response answer = post("/internalMoveRequests", """
            {"tenancyId": "%s", "requestedOn": "2020-06-03", "reason": "birth", "newPersons": 1, "arrivedOn": "2019-06-03"}\
            """.formatted(UUID.randomUUID()));
        // Then
        answer.then().statusCode(400).body("issues.name", containsInAnyOrder("tenancyId", "requestedOn", "arrivedOn"));
    }

    private static void withdrawn(UUID tenancyId) {
        String id =
                get("/internalMoveRequests?tenancyId=" + tenancyId).extract().path("items[0].internalMoveRequestId");
        post("/internalMoveRequests/" + id + "/withdrawal", "{\"withdrawnOn\": \"2019-05-01\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void whoIsTakenOverInADwellingThatIsTooLargeHasPriority() {
        // Given: nobody knows who lived in the three bedrooms before 2019-03-01
        UUID tenancyId = created(
                post(
                        "/tenancies",
                        Api.lease(aDwelling(), "2010-02-15", "2010-03-01", member(tenant, "tenant"))
                                .replaceFirst("\\{", """
                                    {"takenOver": {"on": "2019-03-01", "rent": 316.10, "depositHeld": 0.00, "openItems": []}, \
                                    """)),
                "tenancyId");
        // When
        Response asked = request(tenancyId, "2019-07-01", "departure");
        // Then
        asked.then()
                .statusCode(201)
                .body("priority", equalTo(true))
                .body("priorityGround.code", equalTo("dwellingTooLargeSinceBefore"));
    }

    private static Response announced(UUID tenancyId, String on, String reason, int newPersons) {
        return post("/internalMoveRequests", """
            {"tenancyId": "%s", "requestedOn": "%s", "reason": "%s", "newPersons": %d}\
            """.formatted(tenancyId, on, reason, newPersons));
    }

    private static Response request(UUID tenancyId, String on, String reason) {
        return post("/internalMoveRequests", """
            {"tenancyId": "%s", "requestedOn": "%s", "reason": "%s"}\
            """.formatted(tenancyId, on, reason));
    }

    /** Signed on 2019-05-20, for a dwelling of its own. */
    private static Response move(UUID left, String startDate, String... household) {
        return post("/tenancies", """
            {"dwellingId": "%s", "signedOn": "2019-05-20", "startDate": "%s", "household": [%s],
             "previousLease": {"landlord": "own", "kind": "fixedTerm9", "reason": "internalMove", "tenancyId": "%s"}}\
            """.formatted(aDwelling(), startDate, String.join(", ", household), left));
    }
}
