package be.huurwerk.tenancy.notice;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class NoticeSignaturesTest {

    private UUID tenant;

    @BeforeEach
    void registerATenant() {
        Api.today("2019-09-02");
        tenant = anAdult();
    }

    @Test
    void awaitsTheSignatureOfThePartnerAndCountsFromIt() {
        // Given
        UUID partner = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(partner, "spouse"));
        // When
        Response given = post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant));
        UUID noticeId = Api.created(given, "noticeId");
        Response signed = post(notices(tenancyId) + "/" + noticeId + "/signatures", signature(partner, "2019-06-03"));
        // Then
        given.then()
                .body("status", equalTo("awaitingSignatures"))
                .body("startsOn", equalTo(null))
                .body("endsOn", equalTo(null))
                .body("awaiting", contains(partner.toString()));
        signed.then()
                .statusCode(201)
                .body("status", equalTo("running"))
                .body("startsOn", equalTo("2019-07-01"))
                .body("endsOn", equalTo("2019-09-30"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-09-30"));
        assertThat(Api.events(tenancyId, 2)).hasSize(2);
    }

    @Test
    void leavesTheTenancyAsItWasWhileSignaturesAreAwaited() {
        // Given
        UUID partner = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(partner, "spouse"));
        // When
        post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant));
        // Then
        get("/tenancies/" + tenancyId + "?on=2019-06-01")
                .body("endDate", equalTo("2028-02-29"))
                .body("status", equalTo("running"));
    }

    @Test
    void takesNoSignatureTwiceNorOfSomebodyElseNorOlderThanTheNotice() {
        // Given
        UUID partner = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(partner, "spouse"));
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant)), "noticeId");
        String signatures = notices(tenancyId) + "/" + noticeId + "/signatures";
        // When
        Response again = post(signatures, signature(tenant, "2019-06-03"));
        Response stranger = post(signatures, signature(anAdult(), "2019-06-03"));
        Response tooOld = post(signatures, signature(partner, "2019-05-09"));
        // Then
        again.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noSignatureAwaited"));
        stranger.then().statusCode(400).body("issues.name", contains("personId"));
        tooOld.then().statusCode(400).body("issues.name", contains("receivedOn"));
    }

    @Test
    void namesWhoCantSign() {
        // Given
        UUID child = aPerson(LocalDate.of(2012, 3, 1));
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(child, "child"));
        // When
        Response stranger = post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant, anAdult()));
        Response twice = post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant, tenant));
        Response childOnly = post(notices(tenancyId), notice("2019-05-10", "ordinary", child));
        // Then
        stranger.then().statusCode(400).body("issues.name", contains("signatories[1]"));
        twice.then().statusCode(400).body("issues.name", contains("signatories[1]"));
        childOnly.then().statusCode(400).body("issues.name", contains("signatories"));
    }

    @Test
    void nobodySignsAfterDeath() {
        // Given
        UUID partner = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(partner, "spouse"));
        UUID alone = anAdult();
        UUID other = aTenancyOf(alone);
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant)), "noticeId");
        post("/tenancies/" + tenancyId + "/householdChanges", """
                {"kind": "deceased", "personId": "%s", "on": "2019-06-01"}""".formatted(partner))
                .then()
                .statusCode(201);
        // When
        Response late = post(notices(tenancyId) + "/" + noticeId + "/signatures", signature(partner, "2019-06-03"));
        Response theDead = post(
                notices(other),
                notice("2019-05-10", "death", alone).replaceFirst("\\{", "{\"diedOn\": \"2019-05-08\", "));
        Response anHeir = post(
                notices(other),
                notice("2019-05-10", "death", anAdult()).replaceFirst("\\{", "{\"diedOn\": \"2019-05-08\", "));
        // Then
        late.then().statusCode(400).body("issues.name", contains("personId"));
        get(notices(tenancyId) + "/" + noticeId)
                .body("status", equalTo("running"))
                .body("awaiting", empty())
                .body("startsOn", equalTo("2019-06-01"))
                .body("endsOn", equalTo("2019-08-31"));
        theDead.then().statusCode(400).body("issues.name", contains("signatories[0]"));
        anHeir.then().statusCode(201);
    }

    @Test
    void runsOnceWhoLeavesIsAwaitedNoMore() {
        // Given
        UUID child = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(child, "child"));
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-06-03", "ordinary", tenant)), "noticeId");
        String notice = notices(tenancyId) + "/" + noticeId;
        get(notice).body("awaiting", contains(child.toString()));
        // When
        leaves(tenancyId, "left", child, "2019-06-05");
        Response late = post(notice + "/signatures", signature(child, "2019-07-08"));
        // Then
        get(notice)
                .body("status", equalTo("running"))
                .body("awaiting", empty())
                .body("startsOn", equalTo("2019-07-01"))
                .body("endsOn", equalTo("2019-09-30"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-09-30"));
        late.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noSignatureAwaited"));
        assertThat(Api.events(tenancyId, 3))
                .extracting(TestEvent::type)
                .containsExactly(
                        "tenancies.notify.signed", "tenancies.notify.householdChanged", "tenancies.notify.noticeGiven");
    }

    @Test
    void awaitsTheTenantWhoIsLeftWhenNoTenantOfTheDayOfTheReceiptIs() {
        // Given: the child signs, the tenant is awaited; who becomes a tenant later did not have to sign
        UUID child = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(child, "child"));
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-06-03", "ordinary", child)), "noticeId");
        String notice = notices(tenancyId) + "/" + noticeId;
        UUID spouse = anAdult();
        marries(tenancyId, spouse, "2019-06-10");
        get(notice).body("awaiting", contains(tenant.toString()));
        // When
        leaves(tenancyId, "left", tenant, "2019-06-20");
        Response after = get(notice).extract().response();
        Response anew = post(notices(tenancyId), notice("2019-06-03", "ordinary", tenant));
        Response signed = post(notice + "/signatures", signature(spouse, "2019-07-08"));
        // Then
        after.then().body("status", equalTo("awaitingSignatures")).body("awaiting", contains(spouse.toString()));
        anew.then()
                .statusCode(201)
                .body("status", equalTo("awaitingSignatures"))
                .body("awaiting", containsInAnyOrder(child.toString(), spouse.toString()));
        signed.then()
                .statusCode(201)
                .body("status", equalTo("running"))
                .body("startsOn", equalTo("2019-08-01"))
                .body("endsOn", equalTo("2019-10-31"));
    }

    private static void marries(UUID tenancyId, UUID spouse, String on) {
        UUID change = Api.created(
                post("/tenancies/" + tenancyId + "/householdChanges", """
                {"kind": "joined", "personId": "%1$s", "role": "spouse", "on": "%2$s", "conditions":
                 {"ownsNoProperty": true, "willingToLearnDutch": true, "followsIntegrationPath": true, "registered": true},
                 "documents": [{"kind": "taxAssessmentNotice", "receivedOn": "%2$s"},
                  {"kind": "proofOfDutch", "receivedOn": "%2$s"}, {"kind": "householdCertificate", "receivedOn": "%2$s"}]}""".formatted(spouse, on)), "householdChangeId");
        post(
                        "/tenancies/" + tenancyId + "/householdChanges/" + change + "/decision",
                        "{\"decision\": \"approved\", \"decidedOn\": \"%s\"}".formatted(on))
                .then()
                .statusCode(201);
    }

    @Test
    void runsOnceTheAwaitedSpouseIsSeparated() {
        // Given
        UUID spouse = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(spouse, "spouse"));
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-06-03", "ordinary", tenant)), "noticeId");
        String notice = notices(tenancyId) + "/" + noticeId;
        UUID change = leaves(tenancyId, "separation", spouse, "2019-06-05");
        get(notice).body("status", equalTo("awaitingSignatures"));
        // When
        post(
                        "/tenancies/" + tenancyId + "/householdChanges/" + change + "/decision",
                        "{\"decision\": \"approved\", \"decidedOn\": \"2019-06-12\"}")
                .then()
                .statusCode(201);
        // Then
        get(notice).body("status", equalTo("running")).body("endsOn", equalTo("2019-09-30"));
    }

    @Test
    void awaitsOnlyWhoStillLivesThere() {
        // Given
        UUID first = anAdult();
        UUID second = anAdult();
        UUID third = anAdult();
        UUID tenancyId = aTenancy(
                aDwelling(),
                member(tenant, "tenant"),
                member(first, "child"),
                member(second, "coResident"),
                member(third, "coResident"));
        UUID earlier = Api.created(post(notices(tenancyId), notice("2019-06-03", "ordinary", tenant)), "noticeId");
        // When
        UUID change = leaves(tenancyId, "left", first, "2019-06-05");
        Response later = post(notices(tenancyId), notice("2019-06-03", "ordinary", tenant));
        // Then
        get(notices(tenancyId) + "/" + earlier).body("awaiting", contains(second.toString(), third.toString()));
        later.then().statusCode(201).body("awaiting", contains(second.toString(), third.toString()));
        annul(householdChange(tenancyId, change)).then().statusCode(lessThan(300));
        get(notices(tenancyId) + "/" + earlier)
                .body("awaiting", containsInAnyOrder(first.toString(), second.toString(), third.toString()));
    }

    @Test
    void whoLeftByMistakeReturnsOnlyWithoutANoticeThatRunsUnsigned() {
        // Given
        UUID child = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(child, "child"));
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-06-03", "ordinary", tenant)), "noticeId");
        UUID change = leaves(tenancyId, "left", child, "2019-06-05");
        // When
        Response refused = annul(householdChange(tenancyId, change));
        annul(notices(tenancyId) + "/" + noticeId).then().statusCode(lessThan(300));
        Response taken = annul(householdChange(tenancyId, change));
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:noticeAlreadyRuns"))
                .body("href", endsWith(noticeId.toString()));
        taken.then().statusCode(lessThan(300));
        post(notices(tenancyId), notice("2019-06-03", "ordinary", tenant))
                .then()
                .body("awaiting", contains(child.toString()));
    }

    private static UUID leaves(UUID tenancyId, String kind, UUID personId, String on) {
        String body = "{\"kind\": \"%s\", \"personId\": \"%s\", \"on\": \"%s\", \"documents\":"
                + " [{\"kind\": \"householdCertificate\", \"receivedOn\": \"%s\"}]}";
        return Api.created(
                post("/tenancies/" + tenancyId + "/householdChanges", body.formatted(kind, personId, on, on)),
                "householdChangeId");
    }

    private static String householdChange(UUID tenancyId, UUID householdChangeId) {
        return "/tenancies/" + tenancyId + "/householdChanges/" + householdChangeId;
    }

    private static Response annul(String path) {
        return post(path + "/annulment", "{\"reason\": \"Nobody left.\"}");
    }

    private static String notices(UUID tenancyId) {
        return "/tenancies/" + tenancyId + "/notices";
    }

    private static String signature(UUID personId, String receivedOn) {
        return "{\"personId\": \"%s\", \"receivedOn\": \"%s\"}".formatted(personId, receivedOn);
    }
}
