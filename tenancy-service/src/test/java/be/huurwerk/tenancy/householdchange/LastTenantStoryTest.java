package be.huurwerk.tenancy.householdchange;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.householdchange.Changes.decide;
import static be.huurwerk.tenancy.householdchange.Changes.documents;
import static be.huurwerk.tenancy.householdchange.Changes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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

/** No lease goes on without a tenant, in whatever order the changes are reported: a couple in a lease from 2019-03-01 to 2028-02-29. */
@ServiceTest
class LastTenantStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";
    private static final String CERTIFICATE = documents("2019-06-07", "householdCertificate");

    private UUID tenant;
    private UUID spouse;
    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-06-10");
        tenant = anAdult();
        spouse = aPerson(LocalDate.of(1982, 9, 14));
        tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(spouse, "spouse"));
    }

    @Test
    void twoDeathsReportedInTheWrongOrderEndTheLeaseByTheLaterDeath() {
        // Given
        report(tenancyId, "deceased", spouse, "2019-06-05", "").then().statusCode(201);
        // When
        report(tenancyId, "deceased", tenant, "2019-06-03", "").then().statusCode(201);
        // Then
        List<TestEvent> events = Api.events(tenancyId, 4);
        events.forEach(EventSchemas::assertMatches);
        assertThat(events.get(2).type()).isEqualTo("tenancies.notify.noticeGiven");
        assertThat(events.get(2).data().at("/reason").asText()).isEqualTo("death");
        assertThat(events.get(2).data().at("/diedOn").asText()).isEqualTo("2019-06-05");
        assertThat(events.get(3).data().at("/endDate").asText()).isEqualTo("2019-07-31");
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-07-31")).body("household", empty());
    }

    @Test
    void somebodyDiesOnce() {
        // Given
        UUID child = aPerson(LocalDate.of(2012, 3, 1));
        UUID family = aTenancy(aDwelling(), member(anAdult(), "tenant"), member(child, "child"));
        UUID otherParents = aTenancy(
                aDwelling(),
                member(anAdult(), "tenant"),
                member(child, "child").replace("}", ", \"domiciled\": false}"));
        UUID death = created(report(family, "deceased", child, "2019-06-05", ""), "householdChangeId");
        String told = "/tenancy/v1" + Changes.of(family) + "/" + death;
        // When
        Response earlier = report(family, "deceased", child, "2019-06-03", "");
        Response later = report(family, "deceased", child, "2019-06-07", "");
        Response elsewhereLater = report(otherParents, "deceased", child, "2019-06-07", "");
        Response elsewhere = report(otherParents, "deceased", child, "2019-06-05", "");
        post(Changes.of(family) + "/" + death + "/annulment", "{\"reason\": \"Somebody else.\"}")
                .then()
                .statusCode(201);
        Response afterwards = report(family, "deceased", child, "2019-06-05", "");
        // Then
        for (Response again : List.of(earlier, later, elsewhereLater)) {
            again.then()
                    .statusCode(409)
                    .body("type", equalTo(PROBLEM + "deathReported"))
                    .body("href", equalTo(told));
        }
        elsewhere.then().statusCode(201);
        afterwards.then().statusCode(201);
        assertThat(Api.events(family, 4)).hasSize(4);
    }

    @Test
    void whoDiesAfterTheLastDayOfTheLeaseHasHeirsAndMovesNoEnd() {
        // Given: over since 2019-05-31
        UUID alone = anAdult();
        UUID lease = aTenancy(aDwelling(), member(alone, "tenant"));
        String path = "/tenancies/" + lease;
        post(path + "/notices", Api.notice("2019-02-20", "ordinary", alone))
                .then()
                .body("endsOn", equalTo("2019-05-31"));
        post(path + "/departure", "{\"keysReturnedOn\": \"2019-06-02\", \"damages\": []}")
                .then()
                .statusCode(201);
        // When
        UUID death = created(report(lease, "deceased", alone, "2019-06-05", ""), "householdChangeId");
        // Then
        get(path).body("endDate", equalTo("2019-05-31")).body("household", empty());
        post(path + "/heirs", """
                {"deceasedId": "%s", "payee": "Erfgenaam", "iban": "BE71096123456769"}""".formatted(alone)).then().statusCode(201);
        TestEvent told = Api.events(lease, 4).get(3);
        EventSchemas.assertMatches(told);
        assertThat(told.data().at("/kind").asText()).isEqualTo("deceased");
        assertThat(told.data().at("/endDate").asText()).isEqualTo("2019-05-31");
        assertThat(told.data().has("rentEffectiveFrom")).isFalse();
        post("/addressees/query", "{\"tenancyIds\": [\"%s\"], \"on\": \"2019-06-10\"}".formatted(lease))
                .then()
                .body("items[0].estate", equalTo(true));
        post(Changes.of(lease) + "/" + death + "/annulment", "{\"reason\": \"Somebody else.\"}")
                .then()
                .statusCode(201);
        get(path).body("endDate", equalTo("2019-05-31")).body("household.personId", contains(alone.toString()));
    }

    @Test
    void aDeathThatANoticeToldIsNotToldAgain() {
        // Given
        UUID alone = anAdult();
        UUID lease = aTenancy(aDwelling(), member(alone, "tenant"));
        UUID notice = created(post("/tenancies/" + lease + "/notices", """
                {"receivedOn": "2019-06-10", "reason": "death", "diedOn": "2019-06-05"}"""), "noticeId");
        // When
        Response again = report(lease, "deceased", alone, "2019-06-03", "");
        // Then
        again.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "deathReported"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + lease + "/notices/" + notice));
    }

    @Test
    void whoDiesBeforeTheOtherLeavesMakesTheOtherTheLastTenantWhoLeavesWithANotice() {
        // Given
        UUID left = created(report(tenancyId, "left", spouse, "2019-06-05", CERTIFICATE), "householdChangeId");
        // When
        Response death = report(tenancyId, "deceased", tenant, "2019-06-02", "");
        annul(left).then().statusCode(201);
        Response afterwards = report(tenancyId, "deceased", tenant, "2019-06-02", "");
        // Then
        death.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "lastTenant"))
                .body("hrefs", contains("/tenancy/v1" + Changes.of(tenancyId) + "/" + left));
        afterwards.then().statusCode(201);
        get("/tenancies/" + tenancyId)
                .body("endDate", equalTo("2028-02-29"))
                .body("household.personId", contains(spouse.toString()));
    }

    @Test
    void whoHadLeftBeforeTheOtherDiedWasNoTenantAnyMoreSoThatTheLeaseEnds() {
        // Given
        report(tenancyId, "deceased", tenant, "2019-06-05", "").then().statusCode(201);
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29"));
        // When
        UUID left = created(report(tenancyId, "left", spouse, "2019-06-01", CERTIFICATE), "householdChangeId");
        // Then
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-07-31")).body("household", empty());
        List<TestEvent> events = Api.events(tenancyId, 4);
        events.forEach(EventSchemas::assertMatches);
        assertThat(events.get(2).data().at("/diedOn").asText()).isEqualTo("2019-06-05");
        assertThat(events.get(3).data().at("/kind").asText()).isEqualTo("left");
        assertThat(events.get(3).data().at("/endDate").asText()).isEqualTo("2019-07-31");
        annul(left).then().statusCode(201);
        get("/tenancies/" + tenancyId)
                .body("endDate", equalTo("2028-02-29"))
                .body("household.personId", contains(spouse.toString()));
    }

    @Test
    void aLeavingThatWasPendingAtTheDeathIsJudgedWhenItsDocumentIsIn() {
        // Given
        UUID before = created(report(tenancyId, "left", spouse, "2019-06-01", ""), "householdChangeId");
        UUID other = aPerson(LocalDate.of(1982, 9, 15));
        UUID alone = anAdult();
        UUID second = aTenancy(aDwelling(), member(alone, "tenant"), member(other, "spouse"));
        UUID after = created(report(second, "left", other, "2019-06-08", ""), "householdChangeId");
        report(tenancyId, "deceased", tenant, "2019-06-05", "").then().statusCode(201);
        report(second, "deceased", alone, "2019-06-05", "").then().statusCode(201);
        String certificate = "{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-06-09\"}";
        // When
        Response leftBefore = post(Changes.of(tenancyId) + "/" + before + "/documents", certificate);
        Response leftAfter = post(Changes.of(second) + "/" + after + "/documents", certificate);
        // Then
        leftBefore.then().statusCode(201).body("status", equalTo("effective"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-07-31"));
        leftAfter.then().statusCode(409).body("type", equalTo(PROBLEM + "lastTenant"));
        get("/tenancies/" + second).body("endDate", equalTo("2028-02-29")).body("household", hasSize(1));
    }

    @Test
    void aSeparationIsNotApprovedOnceWhoWouldStayHasDied() {
        // Given
        Api.today("2019-09-03");
        UUID child = aPerson(LocalDate.of(2012, 3, 1));
        UUID stays = anAdult();
        UUID goes = aPerson(LocalDate.of(1982, 9, 15));
        UUID family = aTenancy(aDwelling(), member(stays, "tenant"), member(goes, "spouse"), member(child, "child"));
        UUID separation = created(report(family, "separation", goes, "2019-07-01", ""), "householdChangeId");
        report(family, "deceased", stays, "2019-07-15", "").then().statusCode(201);
        post(
                        Changes.of(family) + "/" + separation + "/documents",
                        "{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-08-01\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "lastTenant"));
        // When
        Response approval = decide(family, separation, "approved", "2019-09-01");
        // Then
        approval.then().statusCode(409);
        get("/tenancies/" + family)
                .body("endDate", equalTo("2028-02-29"))
                .body("household.personId", contains(goes.toString(), child.toString()));
    }

    @Test
    void aDeathOnWhichTheEndOfTheLeaseRestsIsAnnulledAfterThatEnd() {
        // Given
        UUID first = created(report(tenancyId, "deceased", spouse, "2019-06-03", ""), "householdChangeId");
        UUID last = created(report(tenancyId, "deceased", tenant, "2019-06-05", ""), "householdChangeId");
        // When
        Response tooSoon = annul(first);
        annul(last).then().statusCode(201);
        Response afterwards = annul(first);
        // Then
        tooSoon.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "changeBuiltUpon"))
                .body("hrefs", contains("/tenancy/v1" + Changes.of(tenancyId) + "/" + last));
        afterwards.then().statusCode(201);
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29")).body("household", hasSize(2));
    }

    @Test
    void aTenantWhoJoinedIsNotAnnulledAwayFromUnderWhoLeftMeanwhile() {
        // Given
        UUID joiner = anAdult();
        UUID joined = Changes.approved(
                tenancyId,
                "joined",
                joiner,
                "2019-05-15",
                ", \"role\": \"coTenant\"" + Changes.allDocuments("2019-05-14"),
                "2019-05-15");
        UUID left = created(report(tenancyId, "left", tenant, "2019-06-05", CERTIFICATE), "householdChangeId");
        report(tenancyId, "left", spouse, "2019-06-01", CERTIFICATE).then().statusCode(201);
        // When
        Response answer = annul(joined);
        // Then
        answer.then().statusCode(409).body("type", equalTo(PROBLEM + "changeBuiltUpon"));
        assertThat(answer.<List<String>>path("hrefs")).isNotEmpty();
        get("/tenancies/" + tenancyId).body("household.personId", contains(joiner.toString()));
        annul(left).then().statusCode(201);
    }

    /** Notice of 2019-02-16 ends 2019-05-31; the tenant dies on 2019-05-20, and the landlord hears of it on 2019-06-10. */
    @Test
    void aDeathWithinANoticeThatIsReportedAfterItsLastDayLeavesThatDay() {
        // Given
        UUID alone = anAdult();
        UUID other = aTenancy(aDwelling(), member(alone, "tenant"));
        post("/tenancies/" + other + "/notices", Api.notice("2019-02-16", "ordinary", alone))
                .then()
                .statusCode(201)
                .body("endsOn", equalTo("2019-05-31"));
        post("/tenancies/" + other + "/departure", "{\"keysReturnedOn\": \"2019-05-31\", \"damages\": []}")
                .then()
                .statusCode(201);
        // When
        Response death = report(other, "deceased", alone, "2019-05-20", ", \"reportedOn\": \"2019-06-10\"");
        // Then
        death.then().statusCode(201).body("status", equalTo("effective"));
        get("/tenancies/" + other).body("endDate", equalTo("2019-05-31")).body("status", equalTo("ended"));
        get("/tenancies/" + other + "/departure").body("endDate", equalTo("2019-05-31"));
        List<TestEvent> events = Api.events(other, 5);
        events.forEach(EventSchemas::assertMatches);
        assertThat(events.get(3).data().at("/diedOn").asText()).isEqualTo("2019-05-20");
        assertThat(events.get(3).data().at("/endDate").asText()).isEqualTo("2019-05-31");
        assertThat(events.get(4).data().at("/endDate").asText()).isEqualTo("2019-05-31");
    }

    /** "Factual partner after one year as C" is type B to 2019, and a surviving tenant keeps the dwelling (handbook 3 and 5). */
    @Test
    void aFactualPartnerOfMoreThanAYearSurvivesAsATenant() {
        // Given: a lease of 2018, in which the partner came on 2018-04-01
        Api.today("2019-06-25");
        UUID alone = anAdult();
        UUID partner = anAdult();
        String dwelling = Api.dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2018-01-01");
        UUID other = created(
                post(
                        "/tenancies",
                        Api.lease(
                                created(post("/dwellings", dwelling), "dwellingId"),
                                "2018-01-15",
                                "2018-02-01",
                                member(alone, "tenant"))),
                "tenancyId");
        Changes.approved(
                other,
                "joined",
                partner,
                "2018-04-01",
                ", \"role\": \"factualPartner\"" + Changes.allDocuments("2018-03-20"),
                "2018-03-25");
        // When
        Response tooSoon = report(other, "deceased", alone, "2019-06-10", "");
        Response asNotice = post(
                "/tenancies/" + other + "/notices",
                "{\"receivedOn\": \"2019-06-20\", \"reason\": \"death\", \"diedOn\": \"2019-06-10\"}");
        UUID recorded = created(report(other, "partnerBecomesTenant", partner, "2019-04-01", ""), "householdChangeId");
        decide(other, recorded, "approved", "2019-06-20").then().statusCode(201);
        Response afterwards = report(other, "deceased", alone, "2019-06-10", "");
        // Then
        tooSoon.then().statusCode(409).body("type", equalTo(PROBLEM + "tenantSurvives"));
        assertThat(tooSoon.<String>path("detail")).contains("2019-04-01", "partnerBecomesTenant");
        asNotice.then().statusCode(409).body("type", equalTo(PROBLEM + "tenantSurvives"));
        afterwards.then().statusCode(201);
        get("/tenancies/" + other)
                .body("endDate", equalTo("2027-01-31"))
                .body("household.personId", contains(partner.toString()));
        get("/tenancies/" + other + "?on=2019-05-01")
                .body("household.tenantType", contains("tenantTypeA", "tenantTypeB"));
    }

    private Response annul(UUID change) {
        return post(Changes.of(tenancyId) + "/" + change + "/annulment", "{\"reason\": \"A mistake.\"}");
    }
}
