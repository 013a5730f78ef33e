package be.huurwerk.tenancy.householdchange;

import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.householdchange.Changes.allDocuments;
import static be.huurwerk.tenancy.householdchange.Changes.approve;
import static be.huurwerk.tenancy.householdchange.Changes.approved;
import static be.huurwerk.tenancy.householdchange.Changes.decide;
import static be.huurwerk.tenancy.householdchange.Changes.documents;
import static be.huurwerk.tenancy.householdchange.Changes.refuse;
import static be.huurwerk.tenancy.householdchange.Changes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bijwoonst in a tenancy from 2019-03-01 on, in a dwelling of three bedrooms. */
@ServiceTest
class JoiningTest {

    private UUID tenant;
    private UUID tenancyId;
    private UUID newcomer;

    @BeforeEach
    void signALease() {
        Api.today("2019-09-02");
        tenant = anAdult();
        tenancyId = aTenancyOf(tenant);
        newcomer = aPerson(LocalDate.of(1982, 9, 14));
    }

    @Test
    void awaitsDocumentsThenADecisionThenHolds() {
        // When
        Response reported = report(
                tenancyId,
                "joined",
                newcomer,
                "2019-06-15",
                ", \"role\": \"legalCohabitant\"" + documents("2019-06-12", "taxAssessmentNotice", "proofOfDutch"));
        UUID change = created(reported, "householdChangeId");
        Response completed = post(
                Changes.of(tenancyId) + "/" + change + "/documents",
                "{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-06-20\"}");
        Response decided = approve(tenancyId, change, "2019-06-24");
        // Then
        reported.then()
                .body("status", equalTo("awaitingDocuments"))
                .body("missingDocuments", contains("householdCertificate"))
                .body("rentEffectiveFrom", nullValue());
        completed
                .then()
                .statusCode(201)
                .body("status", equalTo("awaitingDecision"))
                .body("missingDocuments", empty())
                .body("rentEffectiveFrom", equalTo("2019-07-01"));
        decided.then().statusCode(201).body("status", equalTo("approved"));
        get("/tenancies/" + tenancyId + "?on=2019-06-14").body("household", hasSize(1));
        get("/tenancies/" + tenancyId + "?on=2019-06-15")
                .body("household.personId", contains(tenant.toString(), newcomer.toString()));
    }

    @Test
    void noMinorIsAPartnerAndNobodyIsOneSinceADayToCome() {
        // Given
        UUID minor = aPerson(LocalDate.of(2001, 6, 16));
        // When
        Response onTheEve = report(tenancyId, "joined", minor, "2019-06-15", ", \"role\": \"spouse\"");
        Response later = report(
                tenancyId,
                "joined",
                newcomer,
                "2019-06-15",
                ", \"role\": \"factualPartner\", \"since\": \"2019-06-16\"");
        // Then
        onTheEve.then().statusCode(400).body("issues.name", contains("role"));
        later.then().statusCode(400).body("issues.name", contains("since"));
    }

    @Test
    void tellsTheOthersOnceItIsApproved() {
        // When
        UUID change = approved(
                tenancyId,
                "joined",
                newcomer,
                "2019-06-15",
                ", \"role\": \"spouse\"" + allDocuments("2019-06-20"),
                "2019-06-24");
        // Then
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.type()).isEqualTo("tenancies.notify.householdChanged");
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/householdChangeId").asText()).isEqualTo(change.toString());
        assertThat(event.data().at("/completedOn").asText()).isEqualTo("2019-06-20");
        assertThat(event.data().at("/decidedOn").asText()).isEqualTo("2019-06-24");
        assertThat(event.data().at("/rentEffectiveFrom").asText()).isEqualTo("2019-07-01");
        assertThat(event.data().at("/members/0/effect").asText()).isEqualTo("joined");
        assertThat(event.data().at("/members/0/birthDate").asText()).isEqualTo("1982-09-14");
        assertThat(event.data().at("/household")).hasSize(2);
    }

    @Test
    void aRefusalSaysWhyUnlessWhatIsKnownSaysIt() {
        // Given
        String spouse = ", \"role\": \"spouse\"" + allDocuments("2019-06-20");
        UUID allowed = created(report(tenancyId, "joined", newcomer, "2019-06-15", spouse), "householdChangeId");
        UUID other = aTenancyOf(anAdult());
        String owner = ", \"conditions\": {\"ownsNoProperty\": false}";
        UUID forbidden = created(report(other, "joined", newcomer, "2019-06-15", spouse + owner), "householdChangeId");
        // When
        Response silent = decide(tenancyId, allowed, "refused", "2019-06-24");
        Response known = decide(other, forbidden, "refused", "2019-06-24");
        // Then
        silent.then().statusCode(400).body("issues.name", contains("reason"));
        get(Changes.of(tenancyId) + "/" + allowed).body("status", equalTo("awaitingDecision"));
        known.then().statusCode(201).body("reason", equalTo("er is een woning of bouwgrond"));
    }

    @Test
    void noRelativeOfTheTenantBecomesThePartner() {
        // Given
        UUID grownUp = aPerson(LocalDate.of(1999, 3, 1));
        UUID lodger = aPerson(LocalDate.of(1985, 3, 1));
        UUID other = Api.aTenancy(
                Api.aDwelling(),
                Api.member(anAdult(), "tenant"),
                Api.member(grownUp, "child"),
                Api.member(lodger, "coResident"));
        // When
        Response child = report(other, "partnerBecomesTenant", grownUp, "2019-06-15", "");
        Response childAsSpouse = report(other, "partnerBecomesTenant", grownUp, "2019-06-15", ", \"role\": \"spouse\"");
        Response asNothing = report(other, "partnerBecomesTenant", lodger, "2019-06-15", "");
        Response asSpouse = report(other, "partnerBecomesTenant", lodger, "2019-06-15", ", \"role\": \"spouse\"");
        // Then
        child.then().statusCode(400).body("issues.name", contains("personId"));
        childAsSpouse.then().statusCode(400).body("issues.name", contains("personId"));
        asNothing.then().statusCode(400).body("issues.name", contains("role"));
        asSpouse.then().statusCode(201);
    }

    @Test
    void leavesNoEventWhenRefused() {
        // Given
        UUID change = created(
                report(
                        tenancyId,
                        "joined",
                        newcomer,
                        "2019-06-15",
                        ", \"role\": \"spouse\"" + allDocuments("2019-06-20")),
                "householdChangeId");
        // When
        Response refused = refuse(tenancyId, change, "2019-06-24");
        // Then
        refused.then()
                .statusCode(201)
                .body("status", equalTo("refused"))
                .body("reason", equalTo("no room for two"))
                .body("rentEffectiveFrom", nullValue());
        get("/tenancies/" + tenancyId + "?on=2019-09-02").body("household", hasSize(1));
        approved(
                tenancyId,
                "joined",
                newcomer,
                "2019-07-01",
                ", \"role\": \"spouse\"" + allDocuments("2019-06-28"),
                "2019-06-28");
        assertThat(Api.events(tenancyId, 2))
                .extracting(TestEvent::type)
                .containsExactly("tenancies.notify.signed", "tenancies.notify.householdChanged");
    }

    @Test
    void cannotBeApprovedWhereAConditionFails() {
        // Given
        Response reported = report(
                tenancyId,
                "joined",
                newcomer,
                "2019-06-15",
                ", \"role\": \"coResident\", \"conditions\": {\"ownsNoProperty\": false, \"willingToLearnDutch\": true}"
                        + allDocuments("2019-06-10"));
        UUID change = created(reported, "householdChangeId");
        // When
        Response answer = decide(tenancyId, change, "approved", "2019-06-24");
        // Then
        reported.then().body("refusalGrounds", contains("propertyOwned"));
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:conditionsNotMet"))
                .body("refusalGrounds", contains("propertyOwned"));
        get("/tenancies/" + tenancyId + "?on=2019-06-15").body("household", hasSize(1));
    }

    @Test
    void cannotBeApprovedWhileNobodySaidWhetherTheConditionsAreMet() {
        // Given
        Response reported = report(
                tenancyId,
                "joined",
                newcomer,
                "2019-06-15",
                ", \"role\": \"coResident\", \"conditions\": {\"ownsNoProperty\": true, \"registered\": true}"
                        + allDocuments("2019-06-10"));
        UUID change = created(reported, "householdChangeId");
        // When
        Response silent = decide(tenancyId, change, "approved", "2019-06-24");
        Response unwilling = post(
                Changes.of(tenancyId) + "/" + change + "/decision",
                "{\"decision\": \"approved\", \"decidedOn\": \"2019-06-24\", \"conditions\":"
                        + " {\"willingToLearnDutch\": false, \"followsIntegrationPath\": true}}");
        Response stated = approve(tenancyId, change, "2019-06-24");
        // Then
        reported.then()
                .body("conditionsNotStated", contains("willingToLearnDutch", "followsIntegrationPath"))
                .body("refusalGrounds", empty());
        silent.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:conditionsNotStated"))
                .body("conditionsNotStated", contains("willingToLearnDutch", "followsIntegrationPath"));
        unwilling.then().statusCode(409).body("refusalGrounds", contains("unwillingToLearnDutch"));
        stated.then()
                .statusCode(201)
                .body("conditionsNotStated", empty())
                .body("conditions.willingToLearnDutch", equalTo(true));
        get(Changes.of(tenancyId) + "/" + change).body("conditions.followsIntegrationPath", equalTo(true));
    }

    @Test
    void nobodyStatesConditionsOfAStayForAWhile() {
        // Given
        UUID stay = created(
                report(
                        tenancyId,
                        "temporaryStay",
                        newcomer,
                        "2019-09-15",
                        ", \"until\": \"2019-10-14\", \"reportedOn\": \"2019-09-01\""),
                "householdChangeId");
        // When
        Response answer = approve(tenancyId, stay, "2019-09-02");
        // Then
        answer.then().statusCode(400).body("issues.name", contains("conditions"));
        decide(tenancyId, stay, "approved", "2019-09-02").then().statusCode(201).body("conditionsNotStated", empty());
    }

    @Test
    void meetsNoConditionsAsACoResidentSince2020() {
        // Given
        Api.today("2020-09-01");
        Response reported = report(
                tenancyId,
                "joined",
                newcomer,
                "2020-06-15",
                ", \"role\": \"coResident\", \"conditions\": {\"ownsNoProperty\": false}"
                        + documents("2020-06-10", "taxAssessmentNotice", "householdCertificate"));
        UUID change = created(reported, "householdChangeId");
        // When
        Response answer = decide(tenancyId, change, "approved", "2020-06-24");
        // Then
        answer.then().statusCode(201).body("status", equalTo("approved"));
    }

    @Test
    void cannotBeApprovedWhereTheDwellingWouldBeTooSmall() {
        // Given
        for (int i = 0; i < 5; i++) {
            UUID child = aPerson(LocalDate.of(2012, 3, 1));
            approved(
                    tenancyId,
                    "joined",
                    child,
                    "2019-06-15",
                    ", \"role\": \"child\"" + documents("2019-06-10", "householdCertificate"),
                    "2019-06-15");
        }
        Response reported = report(
                tenancyId, "joined", newcomer, "2019-07-01", ", \"role\": \"spouse\"" + allDocuments("2019-06-20"));
        // When
        Response answer = decide(tenancyId, created(reported, "householdChangeId"), "approved", "2019-06-24");
        // Then
        reported.then().body("refusalGrounds", contains("dwellingTooSmall"));
        answer.then().statusCode(409).body("detail", equalTo("It can't be approved: the dwelling would be too small."));
    }

    @Test
    void cannotBeApprovedWithoutItsDocuments() {
        // Given
        UUID change = created(
                report(tenancyId, "joined", newcomer, "2019-06-15", ", \"role\": \"spouse\", \"documents\": []"),
                "householdChangeId");
        // When
        Response answer = decide(tenancyId, change, "approved", "2019-06-24");
        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:documentsMissing"))
                .body("missingDocuments", hasSize(3));
    }

    @Test
    void isDecidedOnce() {
        // Given
        UUID change = approved(
                tenancyId,
                "joined",
                newcomer,
                "2019-06-15",
                ", \"role\": \"spouse\"" + allDocuments("2019-06-20"),
                "2019-06-24");
        // When
        Response again = decide(tenancyId, change, "refused", "2019-06-24");
        Response document = post(
                Changes.of(tenancyId) + "/" + change + "/documents",
                "{\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-06-20\"}");
        // Then
        again.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:changeClosed"));
        document.then().statusCode(409);
    }

    @Test
    void refusesASecondPartner() {
        // Given
        approved(
                tenancyId,
                "joined",
                newcomer,
                "2019-06-15",
                ", \"role\": \"spouse\"" + allDocuments("2019-06-20"),
                "2019-06-24");
        // When
        Response answer = report(tenancyId, "joined", anAdult(), "2019-07-01", ", \"role\": \"factualPartner\"");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:partnerPresent"));
    }

    @Test
    void refusesWhoLivesThereAndWhoIsBeingReported() {
        // Given
        report(tenancyId, "joined", newcomer, "2019-06-15", ", \"role\": \"spouse\"")
                .then()
                .statusCode(201);
        // When
        Response there = report(tenancyId, "joined", tenant, "2019-06-15", ", \"role\": \"coResident\"");
        Response pending = report(tenancyId, "joined", newcomer, "2019-07-15", ", \"role\": \"spouse\"");
        // Then
        there.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:alreadyInHousehold"));
        pending.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:changePending"));
    }

    @Test
    void refusesDaysBeforeTheStartAndTakesThoseAfterATermThatNobodyTested() {
        // When
        Response before = report(tenancyId, "joined", newcomer, "2019-02-28", ", \"role\": \"spouse\"");
        Response after = report(tenancyId, "joined", newcomer, "2028-03-01", ", \"role\": \"spouse\"");
        // Then
        before.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:changeOutsideTenancy"));
        after.then().statusCode(201);
    }

    @Test
    void namesEveryFaultOfAReport() {
        // When
        Response answer = report(
                tenancyId,
                "joined",
                UUID.randomUUID(),
                "2019-06-15",
                ", \"until\": \"2019-07-01\", \"since\": \"2018-01-01\", \"depositShare\": 10.00"
                        + documents("2019-09-03", "householdCertificate"));
        // Then
        answer.then()
                .statusCode(400)
                .body(
                        "issues.name",
                        contains("personId", "role", "until", "since", "depositShare", "documents[0].receivedOn"));
    }

    @Test
    void knowsNoHouseholdBeforeTheSigning() {
        // When
        Response before = Api.asRentOffice().get(Api.BASE + "/tenancies/" + tenancyId + "?on=2019-02-14");
        Response signing = Api.asRentOffice().get(Api.BASE + "/tenancies/" + tenancyId + "?on=2019-02-15");
        // Then
        before.then().statusCode(404);
        signing.then().statusCode(200).body("household", hasSize(1));
    }

    @Test
    void nobodyJoinsForGoodWhoStillLivesInAnotherDwellingHere() {
        // Given
        UUID grownUp = aPerson(LocalDate.of(1995, 3, 1));
        UUID parent = anAdult();
        UUID elsewhere = Api.aTenancy(Api.aDwelling(), Api.member(parent, "tenant"), Api.member(grownUp, "child"));
        String coResident = ", \"role\": \"coResident\"" + allDocuments("2019-06-10");
        // When
        Response tenantThere = report(tenancyId, "joined", parent, "2019-06-15", coResident);
        Response livesThere = report(tenancyId, "joined", grownUp, "2019-06-15", coResident);
        UUID change = created(livesThere, "householdChangeId");
        Response tooSoon = decide(tenancyId, change, "approved", "2019-06-24");
        report(elsewhere, "left", grownUp, "2019-06-15", documents("2019-06-15", "householdCertificate"))
                .then()
                .statusCode(201);
        Response moved = approve(tenancyId, change, "2019-06-24");
        // Then
        tenantThere.then().statusCode(201).body("refusalGrounds", contains("tenantAlreadyRents"));
        livesThere.then().statusCode(201).body("refusalGrounds", contains("tenantAlreadyRents"));
        tooSoon.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:conditionsNotMet"))
                .body("refusalGrounds", contains("tenantAlreadyRents"));
        moved.then().statusCode(201).body("status", equalTo("approved"));
    }

    @Test
    void whoLivesInAnotherDwellingHereMayStayForAWhileAndAChildMayHaveTwoHomes() {
        // Given
        UUID guest = anAdult();
        UUID child = aPerson(LocalDate.of(2012, 3, 1));
        Api.aTenancy(Api.aDwelling(), Api.member(guest, "tenant"), Api.member(child, "child"));
        Api.today("2019-06-01");
        // When
        Response stay = report(
                tenancyId,
                "temporaryStay",
                guest,
                "2019-06-15",
                ", \"until\": \"2019-08-14\", \"reportedOn\": \"2019-06-01\"");
        Response visits = report(
                tenancyId,
                "joined",
                child,
                "2019-06-15",
                ", \"role\": \"child\", \"domiciled\": false" + documents("2019-05-31", "householdCertificate"));
        // Then
        stay.then().statusCode(201).body("refusalGrounds", empty());
        visits.then().statusCode(201).body("refusalGrounds", empty());
    }
}
