package be.huurwerk.tenancy.householdchange;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.householdchange.Changes.allDocuments;
import static be.huurwerk.tenancy.householdchange.Changes.approved;
import static be.huurwerk.tenancy.householdchange.Changes.decide;
import static be.huurwerk.tenancy.householdchange.Changes.documents;
import static be.huurwerk.tenancy.householdchange.Changes.refuse;
import static be.huurwerk.tenancy.householdchange.Changes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.Deposits;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a couple with a child of 2012, in a tenancy from 2019-03-01 to 2028-02-29. */
@ServiceTest
class HouseholdEventsTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";

    private UUID tenant;
    private UUID spouse;
    private UUID child;
    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-12-02");
        tenant = anAdult();
        spouse = aPerson(LocalDate.of(1982, 9, 14));
        child = aPerson(LocalDate.of(2012, 3, 1));
        tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(spouse, "spouse"), member(child, "child"));
    }

    @Test
    void aBirthCountsForTheRentFromTheNextFirstOfJanuary() {
        // Given
        UUID baby = aPerson(LocalDate.of(2019, 6, 10));
        // When
        Response answer =
                report(tenancyId, "birth", baby, "2019-06-10", ", \"familyAllowance\": true, \"domiciled\": true");
        // Then
        answer.then()
                .statusCode(201)
                .body("status", equalTo("effective"))
                .body("rentEffectiveFrom", equalTo("2020-01-01"));
        TestEvent event = told(1);
        assertThat(event.data().at("/members/0/role").asText()).isEqualTo("child");
        assertThat(event.data().at("/members/0/familyAllowance").asBoolean()).isTrue();
        get("/tenancies/" + tenancyId + "?on=2019-06-10").body("household", hasSize(4));
    }

    @Test
    void aBirthIsOnTheBirthDate() {
        // Given
        UUID baby = aPerson(LocalDate.of(2019, 6, 10));
        // When
        Response answer = report(tenancyId, "birth", baby, "2019-06-11", "");
        // Then
        answer.then().statusCode(400).body("issues.name", contains("on"));
    }

    @Test
    void whoLeavesGivesNoNoticeAndTheRentFollowsOnceTheProofIsIn() {
        // When
        Response reported = report(tenancyId, "left", spouse, "2019-05-10", "");
        UUID change = created(reported, "householdChangeId");
        Response complete = Api.post(
                Changes.of(tenancyId) + "/" + change + "/documents",
                "{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-06-03\"}");
        // Then
        reported.then()
                .body("status", equalTo("awaitingDocuments"))
                .body("missingDocuments", contains("householdCertificate"));
        complete.then().body("status", equalTo("effective")).body("rentEffectiveFrom", equalTo("2019-07-01"));
        TestEvent event = told(1);
        assertThat(event.data().at("/kind").asText()).isEqualTo("left");
        assertThat(event.data().at("/decidedOn").asText()).isEqualTo("2019-06-03");
        assertThat(event.data().at("/members/0").size()).isEqualTo(2);
        get("/tenancies/" + tenancyId + "?on=2019-05-09").body("household", hasSize(3));
        get("/tenancies/" + tenancyId + "?on=2019-05-10").body("household", hasSize(2));
    }

    @Test
    void aChildWhoLeavesCountsUntilTheNextFirstOfJanuary() {
        // When
        Response left = report(tenancyId, "left", child, "2019-05-10", documents("2019-05-12", "householdCertificate"));
        // Then
        left.then().body("status", equalTo("effective")).body("rentEffectiveFrom", equalTo("2020-01-01"));
    }

    @Test
    void theDeathOfAChildLeavesTheRentOfTheYear() {
        report(tenancyId, "deceased", child, "2019-08-10", "")
                .then()
                .statusCode(201)
                .body("rentEffectiveFrom", equalTo("2020-01-01"));
    }

    @Test
    void theLastTenantDoesNotLeaveWithoutNotice() {
        // Given
        report(tenancyId, "left", spouse, "2019-05-10", documents("2019-05-10", "householdCertificate"))
                .then()
                .statusCode(201);
        // When
        Response answer = report(tenancyId, "left", tenant, "2019-06-10", "");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:lastTenant"));
    }

    @Test
    void nobodyRefusesWhatHappened() {
        // Given
        UUID change = created(report(tenancyId, "left", child, "2019-05-10", ""), "householdChangeId");
        // When
        Response refused = decide(tenancyId, change, "refused", "2019-06-01");
        Response approvedTooSoon = decide(tenancyId, change, "approved", "2019-06-01");
        // Then
        refused.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:nothingToDecide"));
        approvedTooSoon
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:documentsMissing"));
    }

    @Test
    void anApprovalOfWhatHoldsChangesNothing() {
        // Given
        UUID change = created(
                report(tenancyId, "left", child, "2019-05-10", documents("2019-05-10", "householdCertificate")),
                "householdChangeId");
        // When
        Response answer = decide(tenancyId, change, "approved", "2019-06-01");
        // Then
        answer.then().statusCode(201).body("status", equalTo("effective"));
        report(tenancyId, "factsChanged", tenant, "2019-06-01", ", \"severelyDisabled\": true");
        assertThat(Api.events(tenancyId, 3)).hasSize(3);
    }

    @Test
    void factsChangeAsAWhole() {
        // When
        Response answer = report(
                tenancyId, "factsChanged", child, "2019-06-01", ", \"sharedCustody\": true, \"domiciled\": false");
        // Then
        answer.then().body("status", equalTo("effective")).body("rentEffectiveFrom", equalTo("2020-01-01"));
        TestEvent event = told(1);
        assertThat(event.data().at("/members/0/effect").asText()).isEqualTo("changed");
        assertThat(event.data().at("/members/0/sharedCustody").asBoolean()).isTrue();
        assertThat(event.data().at("/members/0/severelyDisabled").isBoolean()).isTrue();
        get("/tenancies/" + tenancyId + "?on=2019-05-31").body("household[2].sharedCustody", nullValue());
        get("/tenancies/" + tenancyId + "?on=2019-06-01").body("household[2].sharedCustody", equalTo(true));
    }

    @Test
    void inASeparationTheOtherTakesTheLeaseOver() {
        // When
        approved(
                tenancyId,
                "separation",
                tenant,
                "2019-08-15",
                ", \"depositShare\": 491.50, \"rentFromByJudgment\": \"2019-10-01\""
                        + documents("2019-08-20", "householdCertificate"),
                "2019-09-01");
        // Then
        TestEvent event = told(1);
        assertThat(event.data().at("/rentEffectiveFrom").asText()).isEqualTo("2019-10-01");
        assertThat(event.data().at("/depositShare").decimalValue()).isEqualByComparingTo("491.50");
        assertThat(event.data().at("/members").findValuesAsText("effect")).containsExactly("left", "changed");
        get("/tenancies/" + tenancyId + "?on=2019-08-15")
                .body("household.personId", contains(spouse.toString(), child.toString()))
                .body("household[0].role", equalTo("tenant"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29"));
    }

    @Test
    void nobodysShareIsMoreThanTheWholeDeposit() {
        // Given: of 983.00
        Deposits.tell(tenancyId, "requested");
        String share = ", \"depositShare\": %s" + documents("2019-08-20", "householdCertificate");
        // When
        Response more = report(tenancyId, "separation", tenant, "2019-08-15", share.formatted("983.01"));
        Response all = report(tenancyId, "separation", tenant, "2019-08-15", share.formatted("983.00"));
        // Then
        more.then()
                .statusCode(400)
                .body("issues.name", contains("depositShare"))
                .body("issues[0].detail", equalTo("The whole deposit is 983.00."));
        all.then().statusCode(201);
    }

    @Test
    void aJudgmentSetsTheRentFromAFirstOfTheMonthAfterTheSeparationAndWithinTheLease() {
        // When
        Response longAgo = separation("1990-01-01");
        Response before = separation("2019-08-01");
        Response midMonth = separation("2019-09-15");
        Response lastOfTheTerm = separation("2028-02-01");
        Response afterTheTerm =
                report(tenancyId, "separation", spouse, "2019-08-15", ", \"rentFromByJudgment\": \"2028-03-01\"");
        Api.post("/tenancies/" + tenancyId + "/notices", Api.notice("2019-06-10", "ordinary", tenant, spouse))
                .then()
                .statusCode(201)
                .body("endsOn", equalTo("2019-09-30"));
        Response afterTheLease =
                report(tenancyId, "separation", spouse, "2019-08-15", ", \"rentFromByJudgment\": \"2019-10-01\"");
        // Then
        longAgo.then().statusCode(400).body("issues.name", contains("rentFromByJudgment"));
        before.then().statusCode(400).body("issues.name", contains("rentFromByJudgment"));
        midMonth.then()
                .statusCode(400)
                .body("issues.name", contains("rentFromByJudgment"))
                .body("issues[0].detail", equalTo("A rent changes on the first of a month."));
        lastOfTheTerm.then().statusCode(201);
        afterTheTerm.then().statusCode(400).body("issues.name", contains("rentFromByJudgment"));
        afterTheLease.then().statusCode(400).body("issues.name", contains("rentFromByJudgment"));
    }

    private Response separation(String rentFrom) {
        return report(tenancyId, "separation", tenant, "2019-08-15", ", \"rentFromByJudgment\": \"" + rentFrom + "\"");
    }

    @Test
    void nobodySeparatesAfterTheTermUnlessItHasPassed() {
        // When
        Response onTheLastDay = report(tenancyId, "separation", tenant, "2028-02-29", "");
        Response after = report(tenancyId, "separation", spouse, "2028-03-01", "");
        Api.today("2028-03-10");
        Response oncePassed = report(tenancyId, "separation", spouse, "2028-03-05", "");
        // Then
        onTheLastDay.then().statusCode(201);
        after.then().statusCode(400).body("issues.name", contains("on"));
        oncePassed.then().statusCode(201);
    }

    @Test
    void aReportIsOfTodayUnlessItSaysOrItsDocumentsSayOtherwise() {
        // When
        Response silent = report(tenancyId, "left", spouse, "2019-06-01", "");
        Response proven =
                report(tenancyId, "factsChanged", tenant, "2019-06-01", documents("2019-06-04", "proofOfDisability"));
        Response said = report(tenancyId, "factsChanged", child, "2019-06-01", ", \"reportedOn\": \"2019-06-02\"");
        Response toCome = report(tenancyId, "birth", child, "2019-06-01", ", \"reportedOn\": \"2019-12-03\"");
        // Then
        silent.then().statusCode(201).body("reportedOn", equalTo("2019-12-02"));
        proven.then().statusCode(201).body("reportedOn", equalTo("2019-06-04"));
        said.then().statusCode(201).body("reportedOn", equalTo("2019-06-02"));
        toCome.then().statusCode(400).body("issues.name", hasItem("reportedOn"));
    }

    @Test
    void onlyATenantSeparates() {
        // When
        Response answer = report(tenancyId, "separation", child, "2019-08-15", "");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noTenant"));
    }

    @Test
    void afterADeathTheSurvivingTenantContinues() {
        // When
        Response answer = report(tenancyId, "deceased", tenant, "2019-08-15", "");
        // Then
        answer.then().body("status", equalTo("effective")).body("rentEffectiveFrom", equalTo("2019-09-01"));
        assertThat(told(1).data().at("/endDate").isMissingNode()).isTrue();
        get("/tenancies/" + tenancyId + "?on=2019-08-15")
                .body("household[0].role", equalTo("tenant"))
                .body("household[0].personId", equalTo(spouse.toString()))
                .body("endDate", equalTo("2028-02-29"))
                .body("status", equalTo("running"));
    }

    @Test
    void theDeathOfTheLastTenantEndsTheLeaseByTheRuleOfTheDay() {
        // Given
        report(tenancyId, "deceased", tenant, "2019-08-15", "").then().statusCode(201);
        // When
        Response answer = report(tenancyId, "deceased", spouse, "2019-10-20", ", \"reportedOn\": \"2019-10-22\"");
        // Then
        answer.then().body("status", equalTo("effective")).body("rentEffectiveFrom", nullValue());
        List<TestEvent> events = Api.events(tenancyId, 4);
        assertThat(events)
                .extracting(TestEvent::type)
                .containsExactly(
                        "tenancies.notify.signed",
                        "tenancies.notify.householdChanged",
                        "tenancies.notify.noticeGiven",
                        "tenancies.notify.householdChanged");
        events.forEach(EventSchemas::assertMatches);
        assertThat(events.get(2).data().at("/endDate").asText()).isEqualTo("2019-11-30");
        assertThat(events.get(3).data().at("/endDate").asText()).isEqualTo("2019-11-30");
        get("/tenancies/" + tenancyId + "?on=2019-11-01")
                .body("endDate", equalTo("2019-11-30"))
                .body("status", equalTo("noticeGiven"))
                .body("household.role", contains("child"));
    }

    @Test
    void aLeaseThatADeathDissolvedTakesNoNewTenant() {
        // Given
        report(tenancyId, "left", spouse, "2019-04-01", documents("2019-04-01", "householdCertificate"))
                .then()
                .statusCode(201);
        report(tenancyId, "deceased", tenant, "2019-10-20", "").then().statusCode(201);
        UUID newcomer = aPerson(LocalDate.of(1984, 2, 11));
        // When
        Response onTheEve = report(tenancyId, "joined", newcomer, "2019-10-19", ", \"role\": \"spouse\"");
        Response partner =
                report(tenancyId, "joined", aPerson(LocalDate.of(1984, 2, 11)), "2019-10-20", ", \"role\": \"spouse\"");
        Response heir = report(tenancyId, "joined", anAdult(), "2019-10-25", ", \"role\": \"coTenant\"");
        // Then
        onTheEve.then().statusCode(409).body("type", equalTo(PROBLEM + "noTenantLeft"));
        partner.then().statusCode(409).body("type", equalTo(PROBLEM + "noTenantLeft"));
        heir.then().statusCode(409).body("type", equalTo(PROBLEM + "noTenantLeft"));
    }

    @Test
    void aResidentIsNoTenantAfterTheDeathThatANoticeTells() {
        // Given
        UUID grownUp = aPerson(LocalDate.of(1999, 3, 1));
        UUID alone = anAdult();
        UUID other = aTenancy(aDwelling(), member(alone, "tenant"), member(grownUp, "coResident"));
        Api.post(
                        "/tenancies/" + other + "/notices",
                        "{\"receivedOn\": \"2019-08-20\", \"reason\": \"death\", \"diedOn\": \"2019-08-15\"}")
                .then()
                .statusCode(201);
        // When
        Response becomes = report(other, "partnerBecomesTenant", grownUp, "2019-08-16", ", \"role\": \"spouse\"");
        Response joins = report(tenancyId, "joined", alone, "2019-08-15", ", \"role\": \"coResident\"");
        // Then
        becomes.then().statusCode(409).body("type", equalTo(PROBLEM + "noTenantLeft"));
        joins.then().statusCode(400).body("issues.name", contains("personId"));
    }

    @Test
    void aDeathThatIsReportedMeanwhileIsSeenByTheDecision() {
        // Given
        UUID newcomer = aPerson(LocalDate.of(1984, 2, 11));
        UUID home = aTenancy(aDwelling(), member(newcomer, "tenant"), member(anAdult(), "spouse"));
        String role = ", \"role\": \"coResident\"" + Changes.allDocuments("2019-08-10");
        UUID change = created(report(tenancyId, "joined", newcomer, "2019-08-20", role), "householdChangeId");
        UUID joiner = aPerson(LocalDate.of(1984, 2, 12));
        UUID alone = aTenancy(aDwelling(), member(anAdult(), "tenant"));
        UUID lastTenant = UUID.fromString(get("/tenancies/" + alone).extract().path("household[0].personId"));
        UUID spouseJoins = created(
                report(
                        alone,
                        "joined",
                        joiner,
                        "2019-08-10",
                        ", \"role\": \"spouse\"" + Changes.allDocuments("2019-08-05")),
                "householdChangeId");
        report(home, "deceased", newcomer, "2019-08-15", "").then().statusCode(201);
        report(alone, "deceased", lastTenant, "2019-08-15", "").then().statusCode(201);
        // When
        Response ofTheDead = decide(tenancyId, change, "approved", "2019-08-20");
        Response ofTheWidow = decide(alone, spouseJoins, "approved", "2019-08-20");
        // Then
        ofTheDead.then().statusCode(409).body("type", equalTo(PROBLEM + "personDeceased"));
        ofTheWidow.then().statusCode(409).body("type", equalTo(PROBLEM + "noTenantLeft"));
        get(Changes.of(alone) + "/" + spouseJoins).body("status", equalTo("awaitingDecision"));
    }

    @Test
    void whoDiedNeitherSignsNorJoins() {
        // Given
        report(tenancyId, "deceased", spouse, "2019-08-15", "").then().statusCode(201);
        UUID other = aTenancy(aDwelling(), member(anAdult(), "tenant"));
        // When
        Response joins = report(other, "joined", spouse, "2019-08-15", ", \"role\": \"spouse\"");
        Response stays = report(other, "temporaryStay", spouse, "2019-09-01", ", \"until\": \"2019-09-30\"");
        Response signs = Api.post(
                "/tenancies",
                Api.lease(
                        aDwelling(),
                        "2019-08-15",
                        "2019-09-01",
                        member(anAdult(), "tenant"),
                        member(spouse, "spouse")));
        Response signedBefore = Api.post(
                "/tenancies",
                Api.lease(
                        aDwelling(), "2019-08-14", "2019-09-01", member(anAdult(), "tenant"), member(spouse, "child")));
        // Then
        joins.then().statusCode(400).body("issues.name", contains("personId"));
        stays.then().statusCode(400).body("issues.name", contains("personId"));
        signs.then().statusCode(400).body("issues.name", contains("household[1].personId"));
        signedBefore.then().statusCode(201);
    }

    @Test
    void aDeathSince2020GivesResidentsWhoAreLeftSixMonths() {
        // Given
        Api.today("2021-12-01");
        report(tenancyId, "deceased", tenant, "2021-01-15", "").then().statusCode(201);
        // When
        report(tenancyId, "deceased", spouse, "2021-02-20", "").then().statusCode(201);
        // Then
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2021-08-31"));
    }

    @Test
    void aDeathShortensARunningNotice() {
        // Given
        report(tenancyId, "deceased", spouse, "2019-03-15", "").then().statusCode(201);
        UUID notice = created(
                Api.post("/tenancies/" + tenancyId + "/notices", Api.notice("2019-05-10", "ordinary", tenant)),
                "noticeId");
        // When
        report(tenancyId, "deceased", tenant, "2019-05-20", "").then().statusCode(201);
        // Then
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2019-06-30"));
        get("/tenancies/" + tenancyId + "/notices")
                .body("items.find { it.reason == 'death' }.endsOn", equalTo("2019-06-30"));
        get("/tenancies/" + tenancyId + "/notices/" + notice).body("status", equalTo("superseded"));
    }

    @Test
    void aTemporaryStayLeavesTheRentAndEndsByItself() {
        // Given
        UUID guest = anAdult();
        // When
        approved(
                tenancyId,
                "temporaryStay",
                guest,
                "2019-06-01",
                ", \"until\": \"2019-08-31\", \"reportedOn\": \"2019-05-20\"",
                "2019-05-25");
        // Then
        TestEvent event = told(1);
        assertThat(event.data().at("/rentEffectiveFrom").isMissingNode()).isTrue();
        assertThat(event.data().at("/until").asText()).isEqualTo("2019-08-31");
        get("/tenancies/" + tenancyId + "?on=2019-08-31").body("household", hasSize(4));
        get("/tenancies/" + tenancyId + "?on=2019-09-01").body("household", hasSize(3));
    }

    @Test
    void aTemporaryStayThatEndsSoonerIsTold() {
        // Given
        UUID guest = anAdult();
        approved(
                tenancyId,
                "temporaryStay",
                guest,
                "2019-06-01",
                ", \"until\": \"2019-08-31\", \"reportedOn\": \"2019-06-01\"",
                "2019-06-01");
        // When
        Response answer = report(tenancyId, "left", guest, "2019-07-01", "");
        // Then
        answer.then().body("status", equalTo("effective")).body("rentEffectiveFrom", nullValue());
        assertThat(told(2).data().at("/kind").asText()).isEqualTo("temporaryStayEnded");
    }

    @Test
    void aTemporaryStayBecomesPermanent() {
        // Given
        UUID guest = anAdult();
        approved(
                tenancyId,
                "temporaryStay",
                guest,
                "2019-06-01",
                ", \"until\": \"2019-08-31\", \"reportedOn\": \"2019-06-01\"",
                "2019-06-01");
        // When
        approved(
                tenancyId,
                "joined",
                guest,
                "2019-08-01",
                ", \"role\": \"coResident\"" + allDocuments("2019-07-20"),
                "2019-07-25");
        // Then
        assertThat(told(2).data().at("/rentEffectiveFrom").asText()).isEqualTo("2019-09-01");
        get("/tenancies/" + tenancyId + "?on=2019-12-01").body("household[3].role", equalTo("coResident"));
    }

    @Test
    void aTemporaryStayIsShortReportedInAdvanceAndWithinTheNorm() {
        // Given
        UUID guest = anAdult();
        Response reported = report(
                tenancyId,
                "temporaryStay",
                guest,
                "2019-05-01",
                ", \"until\": \"2019-11-01\", \"reportedOn\": \"2019-05-02\"");
        // When
        Response answer = decide(tenancyId, created(reported, "householdChangeId"), "approved", "2019-05-03");
        // Then
        answer.then().statusCode(409).body("refusalGrounds", contains("stayTooLong", "notReportedInAdvance"));
        assertThat(Api.events(tenancyId, 1)).hasSize(1);
    }

    @Test
    void aTemporaryStayThatIsReportedLateWasNotReportedInAdvance() {
        // Given
        Api.today("2019-06-10");
        // When
        Response late = report(tenancyId, "temporaryStay", anAdult(), "2019-06-02", ", \"until\": \"2019-07-01\"");
        Response onTheDay = report(tenancyId, "temporaryStay", anAdult(), "2019-06-10", ", \"until\": \"2019-07-01\"");
        // Then
        late.then().statusCode(201).body("refusalGrounds", contains("notReportedInAdvance"));
        onTheDay.then().statusCode(201).body("refusalGrounds", empty());
    }

    @Test
    void staysThatFollowEachOtherAreOneAndSixMonthsAtMost() {
        // Given: three months, and one more
        UUID guest = anAdult();
        stay(guest, "2019-03-15", "2019-06-14");
        stay(guest, "2019-06-15", "2019-07-14");
        // When
        Response fits = stayReported(guest, "2019-07-15", "2019-09-14");
        Response reported = stayReported(anAdult(), "2019-07-15", "2020-01-14");
        refuse(tenancyId, created(fits, "householdChangeId"), "2019-03-10")
                .then()
                .statusCode(201);
        Response tooLong = stayReported(guest, "2019-07-15", "2019-09-15");
        refuse(tenancyId, created(tooLong, "householdChangeId"), "2019-03-10")
                .then()
                .statusCode(201);
        Response afterAWhile = stayReported(guest, "2019-07-16", "2020-01-15");
        // Then
        fits.then().body("refusalGrounds", empty());
        reported.then().body("refusalGrounds", empty());
        tooLong.then().body("refusalGrounds", contains("stayTooLong"));
        afterAWhile.then().body("refusalGrounds", empty());
    }

    private void stay(UUID guest, String from, String until) {
        decide(tenancyId, created(stayReported(guest, from, until), "householdChangeId"), "approved", "2019-03-10")
                .then()
                .statusCode(201);
    }

    private Response stayReported(UUID guest, String from, String until) {
        return report(
                tenancyId,
                "temporaryStay",
                guest,
                from,
                ", \"until\": \"" + until + "\", \"reportedOn\": \"2019-03-10\"");
    }

    @Test
    void aFactualPartnerBecomesATenantAfterAYear() {
        // Given
        Api.today("2021-12-01");
        report(tenancyId, "left", spouse, "2019-05-10", documents("2019-05-10", "householdCertificate"));
        UUID partner = aPerson(LocalDate.of(1985, 2, 3));
        approved(
                tenancyId,
                "joined",
                partner,
                "2020-03-01",
                ", \"role\": \"factualPartner\""
                        + documents("2020-02-20", "taxAssessmentNotice", "householdCertificate"),
                "2020-02-25");
        String documents = documents("2021-02-10", "taxAssessmentNotice", "proofOfDutch");
        // When
        Response tooSoon = report(tenancyId, "partnerBecomesTenant", partner, "2021-02-28", documents);
        UUID first = created(tooSoon, "householdChangeId");
        decide(tenancyId, first, "approved", "2021-02-28").then().statusCode(409);
        decide(tenancyId, first, "refused", "2021-02-28").then().statusCode(201);
        UUID change = approved(tenancyId, "partnerBecomesTenant", partner, "2021-03-01", documents, "2021-03-02");
        // Then
        tooSoon.then().body("refusalGrounds", contains("livingTogetherTooShort"));
        get(Changes.of(tenancyId) + "/" + change).body("rentEffectiveFrom", nullValue());
        Response again = report(tenancyId, "partnerBecomesTenant", partner, "2021-04-01", "");
        again.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:alreadyTenant"));
        report(tenancyId, "deceased", tenant, "2021-05-05", "").then().statusCode(201);
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29"));
    }

    @Test
    void oneOfManyChangesOfTheSameVersionWins() {
        // When
        List<Integer> statuses = Concurrently.run(
                6,
                i -> asRentOffice()
                        .header("If-Match", "\"0\"")
                        .body(Changes.body(
                                "factsChanged",
                                i % 2 == 0 ? tenant : child,
                                "2019-06-01",
                                ", \"severelyDisabled\": true"))
                        .post(BASE + Changes.of(tenancyId))
                        .statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 412)
                .hasSize(5);
        get(Changes.of(tenancyId)).body("total", equalTo(1));
    }

    @Test
    void oneOfManyConflictingChangesWinsAndTheEventsAreInOrder() {
        // When
        List<Integer> statuses = Concurrently.run(
                6,
                i -> report(
                                tenancyId,
                                "left",
                                i % 2 == 0 ? tenant : spouse,
                                "2019-06-01",
                                documents("2019-06-01", "householdCertificate"))
                        .statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
        report(tenancyId, "left", child, "2019-07-01", documents("2019-07-01", "householdCertificate"));
        assertThat(Api.events(tenancyId, 3)).extracting(TestEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    private TestEvent told(int number) {
        TestEvent event = Api.events(tenancyId, number + 1).get(number);
        assertThat(event.type()).isEqualTo("tenancies.notify.householdChanged");
        EventSchemas.assertMatches(event);
        return event;
    }
}
