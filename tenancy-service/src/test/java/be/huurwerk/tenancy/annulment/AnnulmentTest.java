package be.huurwerk.tenancy.annulment;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was entered by mistake in a tenancy of a couple from 2019-03-01 to 2028-02-29. */
@ServiceTest
class AnnulmentTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";

    private UUID dwellingId;
    private UUID tenant;
    private UUID spouse;
    private UUID tenancyId;
    private String tenancy;

    @BeforeEach
    void signALease() {
        Api.today("2019-12-02");
        dwellingId = aDwelling();
        tenant = anAdult();
        spouse = aPerson(LocalDate.of(1982, 9, 14));
        tenancyId = aTenancy(dwellingId, member(tenant, "tenant"), member(spouse, "spouse"));
        tenancy = "/tenancies/" + tenancyId;
    }

    @Test
    void aTenancyThatWasAMistakeFreesItsDwelling() {
        // When
        Response answer = annul(tenancy);
        // Then
        answer.then().statusCode(201).body("kind", equalTo("tenancy")).body("annulledOn", equalTo("2019-12-02"));
        get(tenancy).body("status", equalTo("annulled"));
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.type()).isEqualTo("tenancies.notify.annulled");
        EventSchemas.assertMatches(event);
        post("/tenancies", lease(dwellingId, "2019-02-15", "2019-03-01", member(anAdult(), "tenant")))
                .then()
                .statusCode(201);
        get(tenancy + "/annulments").body("items.reason", contains("A mistake."));
    }

    @Test
    void ofAnAnnulledTenancyNothingIsFollowed() {
        // Given
        post(tenancy + "/visits", "{\"kind\": \"first\", \"plannedOn\": \"2019-11-10\"}")
                .then()
                .statusCode(201);
        get(tenancy + "/registration").body("state", equalTo("overdue"));
        get(tenancy + "/checklist").body("items.findAll { it.overdue }.size()", greaterThan(0));
        String until = "?until=2029-01-01&pageSize=200";
        assertThat(Api.all("/deadlines" + until, "items.tenancyId")).contains(tenancyId.toString());
        // When
        annul(tenancy).then().statusCode(201);
        // Then
        get(tenancy + "/registration").body("state", equalTo("annulled"));
        get(tenancy + "/checklist")
                .body("items.findAll { it.overdue }.size()", equalTo(0))
                .body("items.findAll { it.state == 'open' }.size()", equalTo(0));
        assertThat(Api.all("/deadlines" + until, "items.tenancyId")).doesNotContain(tenancyId.toString());
        assertThat(Api.all("/visits?until=2029-01-01", "items.tenancyId")).doesNotContain(tenancyId.toString());
        assertThat(Api.all("/obligations", "items.tenancyId")).doesNotContain(tenancyId.toString());
        assertThat(Api.all("/registrations?state=annulled", "items.tenancyId")).contains(tenancyId.toString());
        assertThat(Api.all("/registrations?state=overdue", "items.tenancyId")).doesNotContain(tenancyId.toString());
    }

    @Test
    void ofAnAnnulledTenancyNothingIsChanged() {
        // Given
        annul(tenancy).then().statusCode(201);
        // When
        Response again = annul(tenancy);
        Response noticed = post(tenancy + "/notices", notice("2019-05-10", "ordinary", tenant, spouse));
        Response changed = report("deceased", tenant, "2019-08-15", "");
        // Then
        again.then().statusCode(409).body("type", equalTo(PROBLEM + "tenancyAnnulled"));
        noticed.then().statusCode(409).body("type", equalTo(PROBLEM + "tenancyAnnulled"));
        changed.then().statusCode(409).body("type", equalTo(PROBLEM + "tenancyAnnulled"));
        assertThat(Api.events(tenancyId, 2)).hasSize(2);
    }

    @Test
    void aReasonIsGiven() {
        // When
        Response answer = post(tenancy + "/annulment", "{\"reason\": \"\"}");
        // Then
        answer.then().statusCode(400).body("issues.name", contains("reason"));
        get(tenancy).body("status", equalTo("running"));
    }

    @Test
    void aTenancyToWhichAnotherHouseholdMovedIsNotAnnulledBeforeTheMove() {
        // Given
        UUID next = created(
                post(
                        "/tenancies",
                        lease(
                                        aDwelling(),
                                        "2019-10-01",
                                        "2019-11-01",
                                        member(tenant, "tenant"),
                                        member(spouse, "spouse"))
                                .replaceFirst("\\{", "{\"override\": {\"reason\": \"The move is told later.\"}, ")),
                "tenancyId");
        String move = "%s/notices/%s"
                .formatted(tenancy, created(post(tenancy + "/notices", """
                        {"receivedOn": "2019-10-02", "reason": "internalMove", "newTenancyId": "%s"}""".formatted(next)), "noticeId"));
        // When
        Response tooSoon = annul("/tenancies/" + next);
        annul(move).then().statusCode(201);
        Response afterwards = annul("/tenancies/" + next);
        // Then
        tooSoon.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "tenancyBuiltUpon"))
                .body("href", equalTo("/tenancy/v1" + move));
        afterwards.then().statusCode(201);
        get(tenancy).body("endDate", equalTo("2028-02-29"));
    }

    @Test
    void theEndByAMoveIsNotAnnulledWhileTheNewLeaseStands() {
        // Given: the law ends the lease that is left
        UUID next = created(
                post(
                        "/tenancies",
                        lease(
                                        aDwelling(),
                                        "2019-10-01",
                                        "2019-11-01",
                                        member(tenant, "tenant"),
                                        member(spouse, "spouse"))
                                .replaceFirst("\\{", """
                                        {"previousLease": {"landlord": "own", "kind": "fixedTerm9", "reason": "internalMove",
                                         "tenancyId": "%s"}, """.formatted(tenancyId))),
                "tenancyId");
        String move =
                tenancy + "/notices/" + get(tenancy + "/notices").extract().path("items[0].noticeId");
        // When
        Response refused = annul(move);
        annul("/tenancies/" + next).then().statusCode(201);
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "tenancyBuiltUpon"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + next));
        get(move).body("status", equalTo("annulled"));
        get(tenancy).body("endDate", equalTo("2028-02-29"));
    }

    @Test
    void nobodyIsATenantOfTwoDwellingsByAWayBack() {
        // Given: the lease ends by notice, and its tenants sign another from the day after, one of them naming it
        String given = given("2019-07-10");
        UUID next = created(
                post("/tenancies", lease(aDwelling(), "2019-08-01", "2019-11-01", member(tenant, "tenant"))),
                "tenancyId");
        UUID alone = anAdult();
        UUID left = anAdult();
        String family = "/tenancies/" + aTenancy(aDwelling(), member(alone, "tenant"), member(left, "spouse"));
        UUID change = created(post(family + "/householdChanges", """
                {"kind": "left", "personId": "%s", "on": "2019-05-10", "documents":
                 [{"kind": "householdCertificate", "receivedOn": "2019-05-10"}]}""".formatted(left)), "householdChangeId");
        UUID own = created(
                post("/tenancies", lease(aDwelling(), "2019-05-20", "2019-06-01", member(left, "tenant"))),
                "tenancyId");
        // When
        Response noticeBack = annul(given);
        Response withdrawn = post(given + "/withdrawal", "{\"withdrawnOn\": \"2019-08-02\"}");
        Response leavingBack = annul(family + "/householdChanges/" + change);
        // Then
        for (Response back : List.of(noticeBack, withdrawn)) {
            back.then()
                    .statusCode(409)
                    .body("type", equalTo(PROBLEM + "tenantAlreadyRents"))
                    .body("href", equalTo("/tenancy/v1/tenancies/" + next));
        }
        leavingBack
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "tenantAlreadyRents"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + own));
        annul("/tenancies/" + next).then().statusCode(201);
        annul(given).then().statusCode(201);
        annul("/tenancies/" + own).then().statusCode(201);
        annul(family + "/householdChanges/" + change).then().statusCode(201);
    }

    @Test
    void anAnnulledNoticeLetsTheLeaseLastAsBefore() {
        // Given
        String given = given("2019-10-10");
        // When
        Response answer = annul(given);
        // Then
        answer.then().statusCode(201).body("href", equalTo("/tenancy/v1" + given));
        get(given).body("status", equalTo("annulled")).body("endsOn", equalTo("2020-01-31"));
        get(tenancy).body("endDate", equalTo("2028-02-29"));
        TestEvent event = Api.events(tenancyId, 3).get(2);
        assertThat(event.type()).isEqualTo("tenancies.notify.noticeWithdrawn");
        EventSchemas.assertMatches(event);
        annul(given).then().statusCode(409).body("type", equalTo(PROBLEM + "noticeCountsNoMore"));
    }

    @Test
    void aDeathEndsTheLeaseSoonerThanANoticeAndAnnulledTheNoticeRunsAgain() {
        // Given
        report(
                        "left",
                        spouse,
                        "2019-05-01",
                        ", \"documents\": [{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-05-02\"}]")
                .then()
                .statusCode(201);
        given("2019-08-10");
        get(tenancy).body("endDate", equalTo("2019-11-30"));
        // When
        String death = change(report("deceased", tenant, "2019-09-15", ""));
        // Then
        get(tenancy).body("endDate", equalTo("2019-10-31"));
        String end = tenancy + "/notices/" + get(tenancy + "/notices").extract().path("items[1].noticeId");
        annul(end).then().statusCode(409).body("type", equalTo(PROBLEM + "followsFromHouseholdChange"));
        annul(death).then().statusCode(201);
        get(tenancy).body("endDate", equalTo("2019-11-30")).body("household", hasSize(1));
        get(tenancy + "/notices").body("items.status", contains("running", "annulled"));
        // signed, left, noticeGiven, noticeGiven, householdChanged, noticeWithdrawn, householdChangeAnnulled
        TestEvent event = Api.events(tenancyId, 7).get(6);
        assertThat(event.type()).isEqualTo("tenancies.notify.householdChangeAnnulled");
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/endDate").asText()).isEqualTo("2019-11-30");
        assertThat(event.data().at("/household/0/personId").asText()).isEqualTo(tenant.toString());
    }

    @Test
    void aSeparationThatWasAMistakeIsUndone() {
        // Given
        String separation = separation(tenant, "2019-08-15");
        get(tenancy).body("household", hasSize(1));
        // When
        Response answer = annul(separation);
        // Then
        answer.then().statusCode(201);
        get(separation).body("status", equalTo("annulled"));
        get(tenancy)
                .body("household.personId", contains(tenant.toString(), spouse.toString()))
                .body("household.role", contains("tenant", "spouse"));
        TestEvent event = Api.events(tenancyId, 3).get(2);
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/rentEffectiveFrom").asText()).isEqualTo("2019-09-01");
        assertThat(event.data().at("/household")).hasSize(2);
        annul(separation).then().statusCode(409).body("type", equalTo(PROBLEM + "changeClosed"));
    }

    @Test
    void aChangeOnWhichLaterOnesBuildIsAnnulledAfterThem() {
        // Given
        String separation = separation(tenant, "2019-08-15");
        String facts = change(report("factsChanged", spouse, "2019-09-01", ", \"severelyDisabled\": true"));
        // When
        Response tooSoon = annul(separation);
        annul(facts).then().statusCode(201);
        Response afterwards = annul(separation);
        // Then
        tooSoon.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "changeBuiltUpon"))
                .body("hrefs", contains("/tenancy/v1" + facts));
        afterwards.then().statusCode(201);
    }

    @Test
    void aPartnerWhoLeftDoesNotComeBackBesideAnother() {
        // Given
        String left = change(report(
                "left",
                spouse,
                "2019-05-01",
                ", \"documents\": [{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-05-02\"}]"));
        UUID other = anAdult();
        String joined = change(report(
                "joined",
                other,
                "2019-07-01",
                ", \"role\": \"legalCohabitant\", \"documents\": [{\"kind\": \"taxAssessmentNotice\", \"receivedOn\": \"2019-06-20\"},"
                        + " {\"kind\": \"proofOfDutch\", \"receivedOn\": \"2019-06-20\"},"
                        + " {\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-06-20\"}],"
                        + " \"conditions\": {\"ownsNoProperty\": true, \"willingToLearnDutch\": true,"
                        + " \"followsIntegrationPath\": true, \"registered\": true}"));
        approve(joined);
        // When
        Response answer = annul(left);
        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "changeBuiltUpon"))
                .body("hrefs", contains("/tenancy/v1" + joined));
        get(tenancy).body("household.personId", contains(tenant.toString(), other.toString()));
    }

    @Test
    void aChangeThatDoesNotHoldYetIsClosedAndNobodyHears() {
        // Given
        String pending = change(report("left", spouse, "2019-05-01", ""));
        // When
        Response answer = annul(pending);
        // Then
        answer.then().statusCode(201);
        get(pending).body("status", equalTo("annulled"));
        report("left", spouse, "2019-05-01", "").then().statusCode(201);
        assertThat(Api.events(tenancyId, 1)).hasSize(1);
    }

    @Test
    void afterTheDepartureNothingIsAnnulled() {
        // Given
        String given = given("2019-05-10");
        post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-08-31\", \"damages\": []}")
                .then()
                .statusCode(201);
        // When
        Response ofNotice = annul(given);
        Response ofTenancy = annul(tenancy);
        // Then
        ofNotice.then().statusCode(409).body("type", equalTo(PROBLEM + "alreadyDeparted"));
        ofTenancy.then().statusCode(409).body("type", equalTo(PROBLEM + "alreadyDeparted"));
    }

    private static Response annul(String path) {
        return post(path + "/annulment", "{\"reason\": \"A mistake.\"}");
    }

    private String given(String receivedOn) {
        return tenancy + "/notices/"
                + created(post(tenancy + "/notices", signedByThoseWhoLiveThere(receivedOn)), "noticeId");
    }

    private String signedByThoseWhoLiveThere(String receivedOn) {
        boolean alone = get(tenancy + "?on=" + receivedOn).extract().<Integer>path("household.size()") == 1;
        return alone ? notice(receivedOn, "ordinary", tenant) : notice(receivedOn, "ordinary", tenant, spouse);
    }

    private String separation(UUID leaver, String on) {
        String separation = change(report(
                "separation",
                leaver,
                on,
                ", \"documents\": [{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-08-20\"}]"));
        approve(separation);
        return separation;
    }

    private static void approve(String change) {
        post(change + "/decision", "{\"decision\": \"approved\", \"decidedOn\": \"2019-09-01\"}")
                .then()
                .statusCode(201);
    }

    private Response report(String kind, UUID personId, String on, String rest) {
        return post(
                tenancy + "/householdChanges",
                "{\"kind\": \"%s\", \"personId\": \"%s\", \"on\": \"%s\"%s}".formatted(kind, personId, on, rest));
    }

    private String change(Response reported) {
        return tenancy + "/householdChanges/" + created(reported, "householdChangeId");
    }
}
