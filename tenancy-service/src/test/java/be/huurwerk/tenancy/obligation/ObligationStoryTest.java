package be.huurwerk.tenancy.obligation;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
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

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ObligationStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";

    private UUID tenant;
    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2020-06-01");
        tenant = anAdult();
        tenancyId = signed("2019-02-15", "2019-03-01", tenant);
    }

    @Test
    void asksTheTenantsOfALeaseForTheLevelOfItsDay() {
        // Given
        UUID child = aPerson(LocalDate.of(2012, 3, 1));
        UUID another = anAdult();
        UUID spouse = anAdult();
        // When
        UUID other = created(
                post(
                        "/tenancies",
                        lease(
                                aDwelling(),
                                "2019-02-15",
                                "2019-03-01",
                                member(another, "tenant"),
                                member(spouse, "spouse"),
                                member(child, "child"))),
                "tenancyId");
        // Then
        get(obligationsOf(other))
                .statusCode(200)
                .body("items.personId", containsInAnyOrder(another.toString(), spouse.toString()))
                .body("items.level", contains("A1", "A1"))
                .body("items.dueOn", contains("2020-03-01", "2020-03-01"))
                .body("items[0].overdue", equalTo(true))
                .body("items[0].groundForNotice", equalTo(false));
    }

    @Test
    void theRegisterIsAskedBeforeTheTenantProves() {
        // Given
        String language = obligation(tenancyId, "language");
        String evidence = "{\"kind\": \"certificate\", \"receivedOn\": \"2020-02-01\"}";
        // When
        Response tooEarly = post(language + "/evidence", evidence);
        // Then
        tooEarly.then().statusCode(409).body("type", equalTo(PROBLEM + "registerCheckFirst"));
        post(language + "/registerChecks", "{\"checkedOn\": \"2020-01-15\", \"found\": false}")
                .then()
                .statusCode(201)
                .body("state", equalTo("open"));
        post(language + "/evidence", evidence).then().statusCode(201).body("state", equalTo("met"));
        post(language + "/report", "{\"reportedOn\": \"2020-04-01\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "obligationStepNotAllowed"));
    }

    @Test
    void aFoundLevelMeetsTheDutyAtOnce() {
        // When
        Response answer = post(
                obligation(tenancyId, "language") + "/registerChecks",
                "{\"checkedOn\": \"2020-01-15\", \"found\": true}");
        // Then
        answer.then().statusCode(201).body("state", equalTo("met")).body("overdue", equalTo(false));
    }

    @Test
    void isDeferredOnce() {
        // Given
        String language = obligation(tenancyId, "language");
        String deferral = "{\"decidedOn\": \"2020-02-01\", \"ground\": \"noSuitableCourse\"}";
        // When
        post(language + "/registerChecks", "{\"checkedOn\": \"2020-01-15\", \"found\": false}");
        Response first = post(language + "/deferral", deferral);
        // Then
        first.then().statusCode(201).body("dueOn", equalTo("2021-03-01")).body("parameterStatus", equalTo("policy"));
        post(language + "/deferral", deferral)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "alreadyDeferred"));
        post(language + "/report", "{\"reportedOn\": \"2020-05-01\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "obligationNotOverdue"));
    }

    @Test
    void recordsWhatTheSupervisorSets() {
        // Given
        String language = obligation(tenancyId, "language");
        String report = "{\"reportedOn\": \"2020-03-02\"}";
        post(language + "/report", report).then().statusCode(409).body("type", equalTo(PROBLEM + "registerCheckFirst"));
        post(language + "/registerChecks", "{\"checkedOn\": \"2020-01-15\", \"found\": false}");
        post(language + "/report", report).then().statusCode(201).body("state", equalTo("reported"));
        // When
        Response answer = post(
                language + "/sanctions",
                "{\"decidedOn\": \"2020-05-04\", \"fine\": 6000.00, \"newDueOn\": \"2020-11-30\"}");
        // Then
        answer.then()
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("dueOn", equalTo("2020-11-30"))
                .body("history[2].unusualFine", equalTo(true));
    }

    @Test
    void isNeverAGroundForNotice() {
        // When
        Response answer = post("/tenancies/" + tenancyId + "/notices", notice("2020-05-10", "languageDuty"));
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", contains("reason"))
                .body("issues[0].detail", containsString("art. 6.43"));
        post("/noticeQuotes", "{\"receivedOn\": \"2020-05-10\", \"reason\": \"languageDuty\"}")
                .then()
                .statusCode(400);
    }

    @Test
    void namesTheExemptionsOfTheLaw() {
        // When
        Response unknown = post(
                obligation(tenancyId, "language") + "/exemption",
                "{\"ground\": \"tooOld\", \"decidedOn\": \"2020-02-01\"}");
        // Then
        unknown.then()
                .statusCode(400)
                .body("issues[0].detail", containsString("learningCeilingStatement, medicalProof"));
        post(
                        obligation(tenancyId, "language") + "/exemption",
                        "{\"ground\": \"medicalProof\", \"decidedOn\": \"2020-02-01\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("exempt"));
    }

    @Test
    void workIsRegisteredAndCheckedEveryThreeYears() {
        // Given
        Api.today("2023-06-15");
        String workDue = "/obligations?kind=work&dueBefore=2023-06-15&pageSize=200";
        String work = obligation(tenancyId, "work");
        assertThat(all(workDue, "items.href")).contains(BASE + work);
        // When
        Response answer = post(work + "/evidence", "{\"kind\": \"vdabRegistration\", \"receivedOn\": \"2023-04-03\"}");
        // Then
        answer.then().statusCode(201).body("state", equalTo("met")).body("dueOn", equalTo("2026-04-03"));
        assertThat(all(workDue, "items.href")).doesNotContain(BASE + work);
    }

    @Test
    void workIsReportedOnlyAfterANoticeOfDefault() {
        // Given
        Api.today("2023-07-15");
        String work = obligation(tenancyId, "work");
        String report = "{\"reportedOn\": \"2023-07-10\"}";
        // When
        Response tooEarly = post(work + "/report", report);
        // Then
        tooEarly.then().statusCode(409).body("allowedSteps", contains("evidence", "exemption", "defaultNotice"));
        post(work + "/defaultNotice", "{\"sentOn\": \"2023-05-02\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("inDefault"))
                .body("dueOn", equalTo("2023-07-02"));
        post(work + "/report", report).then().statusCode(201).body("state", equalTo("reported"));
    }

    @Test
    void workIsOverForWhoIsTooOld() {
        // Given
        UUID senior = aPerson(LocalDate.of(1958, 9, 1));
        UUID other = signed("2019-02-15", "2019-03-01", senior);
        Api.today("2023-08-31");
        String work = obligation(other, "work");
        // When
        Api.today("2023-09-01");
        // Then
        get(work).body("state", equalTo("ended")).body("overdue", equalTo(false));
        post(work + "/defaultNotice", "{\"sentOn\": \"2023-05-02\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "obligationEnded"));
    }

    @Test
    void anInheritanceHasAYearAndOneExtension() {
        // Given
        Response reported = post(obligationsOf(tenancyId), property(tenant, "fullOwnership", "inheritance"));
        reported.then().statusCode(201).body("dueOn", equalTo("2020-05-10"));
        String inheritance = obligationsOf(tenancyId) + "/" + reported.path("obligationId");
        // When
        Response extended =
                post(inheritance + "/deferral", "{\"decidedOn\": \"2020-05-02\", \"until\": \"2020-12-31\"}");
        // Then
        extended.then().statusCode(201).body("dueOn", equalTo("2020-12-31"));
        post(inheritance + "/deferral", "{\"decidedOn\": \"2020-05-30\", \"until\": \"2021-06-30\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "alreadyDeferred"));
        get(inheritance).body("dueOn", equalTo("2020-12-31"));
    }

    @Test
    void whatWasBoughtHasNoExtension() {
        // Given
        Response reported = post(obligationsOf(tenancyId), property(tenant, "fullOwnership", "purchase"));
        reported.then().statusCode(201).body("dueOn", equalTo("2019-05-10")).body("noticeMonths", equalTo(6));
        // When
        Response answer = post(
                obligationsOf(tenancyId) + "/" + reported.path("obligationId") + "/deferral",
                "{\"decidedOn\": \"2020-05-02\", \"until\": \"2020-12-31\"}");
        // Then
        answer.then().statusCode(409).body("type", equalTo(PROBLEM + "obligationStepNotAllowed"));
    }

    @Test
    void theRuleOnPropertyBindsNobodyElse() {
        // Given
        UUID coResident = anAdult();
        UUID other = signed("2019-02-15", "2019-03-01", anAdult(), member(coResident, "coResident"));
        // When
        Response answer = post(obligationsOf(other), property(coResident, "fullOwnership", "gift"));
        // Then
        answer.then().statusCode(409).body("type", equalTo(PROBLEM + "notBoundByPropertyRule"));
    }

    @Test
    void theClocksGoAlongWhenTheHouseholdMoves() {
        // Given
        String before = obligation(tenancyId, "language");
        post(before + "/registerChecks", "{\"checkedOn\": \"2020-01-15\", \"found\": false}");
        // When
        UUID next = moved();
        // Then
        get(obligationsOf(next))
                .body("items.kind", contains("language"))
                .body("items.dueOn", contains("2020-03-01"))
                .body("items[0].history.step", contains("registerCheck"));
        post(before + "/report", "{\"reportedOn\": \"2020-03-02\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "obligationCarried"));
    }

    @Test
    void goesAlongAgainWhenTheNewLeaseWasAMistake() {
        // Given
        String before = obligation(tenancyId, "language");
        UUID mistake = moved();
        post("/tenancies/" + mistake + "/annulment", "{\"reason\": \"wrong dwelling\"}")
                .then()
                .statusCode(201);
        // When
        post(before + "/registerChecks", "{\"checkedOn\": \"2020-01-15\", \"found\": false}")
                .then()
                .statusCode(201);
        UUID next = moved();
        // Then
        get(obligationsOf(next)).body("items[0].history.step", contains("registerCheck"));
    }

    @Test
    void endsWithWhoLeaves() {
        // Given
        UUID another = anAdult();
        UUID spouse = anAdult();
        UUID other = signed("2019-02-15", "2019-03-01", another, member(spouse, "spouse"));
        // When
        post("/tenancies/" + other + "/householdChanges", """
                {"kind": "left", "personId": "%s", "on": "2020-04-01",
                 "documents": [{"kind": "householdCertificate", "receivedOn": "2020-04-02"}]}""".formatted(spouse))
                .then()
                .statusCode(201);
        // Then
        get(obligationsOf(other))
                .body("items.find { it.personId == '" + spouse + "' }.state", equalTo("ended"))
                .body("items.find { it.personId == '" + another + "' }.state", equalTo("open"));
        // and the duty to register for work, which came in 2023, never held for who was gone
        Api.today("2023-06-15");
        assertThat(get(obligationsOf(other))
                        .extract()
                        .<List<String>>path("items.findAll { it.kind == 'work' }.personId"))
                .containsExactly(another.toString());
    }

    @Test
    void aDutyThatCameOnTheDayOnWhichSomebodyWasGoneNeverHeld() {
        // Given
        UUID spouse = anAdult();
        UUID other = signed("2019-02-15", "2019-03-01", anAdult(), member(spouse, "spouse"));
        Api.today("2023-06-15");
        // When: the last day is 31 December 2022, the duty to register for work came the day after
        post("/tenancies/" + other + "/householdChanges", """
                {"kind": "left", "personId": "%s", "on": "2023-01-01",
                 "documents": [{"kind": "householdCertificate", "receivedOn": "2023-01-02"}]}""".formatted(spouse))
                .then()
                .statusCode(201);
        // Then
        assertThat(get(obligationsOf(other))
                        .extract()
                        .<List<String>>path("items.findAll { it.kind == 'work' }.personId"))
                .hasSize(1)
                .doesNotContain(spouse.toString());
        assertThat(Api.all(
                        "/tenancies/" + other + "/timeline",
                        "items.findAll { it.kind == 'obligationArose' && it.on == '2023-01-01' }.personId"))
                .hasSize(1)
                .doesNotContain(spouse.toString());
    }

    @Test
    void takesNoFineBelowTheLeastOfTheLaw() {
        // Given
        String language = obligation(tenancyId, "language");
        post(language + "/registerChecks", "{\"checkedOn\": \"2020-01-15\", \"found\": false}");
        post(language + "/report", "{\"reportedOn\": \"2020-03-02\"}").then().statusCode(201);
        // When
        Response below = post(language + "/sanctions", "{\"decidedOn\": \"2020-05-04\", \"fine\": 24.99}");
        Response least = post(language + "/sanctions", "{\"decidedOn\": \"2020-05-04\", \"fine\": 25.00}");
        // Then
        below.then()
                .statusCode(400)
                .body("issues.name", contains("fine"))
                .body("issues[0].detail", containsString("25.00"));
        least.then().statusCode(201).body("history[2].unusualFine", equalTo(false));
    }

    @Test
    void aGiftIsNoGroundForNoticeBeforeItsYearIsOver() {
        // Given
        Api.today("2019-06-03");
        Response gift = post(obligationsOf(tenancyId), property(tenant, "fullOwnership", "gift"));
        String path = obligationsOf(tenancyId) + "/" + gift.path("obligationId");
        // When
        Api.today("2020-05-10");
        boolean onTheLastDay = get(path).extract().path("groundForNotice");
        Api.today("2020-05-11");
        boolean afterwards = get(path).extract().path("groundForNotice");
        Response bought = post(obligationsOf(tenancyId), property(tenant, "fullOwnership", "purchase"));
        // Then
        gift.then().statusCode(201).body("groundForNotice", equalTo(false));
        assertThat(onTheLastDay).isFalse();
        assertThat(afterwards).isTrue();
        bought.then().statusCode(201).body("groundForNotice", equalTo(true));
    }

    @Test
    void refusesAStaleVersionAndADayToCome() {
        // Given
        String language = obligation(tenancyId, "language");
        String before = get(language).extract().header("ETag");
        post(language + "/registerChecks", "{\"checkedOn\": \"2020-01-15\", \"found\": false}");
        // When
        Response stale = asRentOffice()
                .header("If-Match", before)
                .body("{\"reportedOn\": \"2020-03-02\"}")
                .post(BASE + language + "/report");
        // Then
        stale.then().statusCode(412);
        post(language + "/report", "{\"reportedOn\": \"2020-06-02\"}")
                .then()
                .statusCode(400)
                .body("issues.name", contains("reportedOn"));
    }

    /** The household signs a lease for another dwelling. */
    private UUID moved() {
        return created(
                post("/tenancies", """
                {"dwellingId": "%s", "signedOn": "2020-05-20", "startDate": "2020-06-01", "household": [%s],
                 "previousLease": {"landlord": "own", "kind": "fixedTerm9", "reason": "internalMove", "tenancyId": "%s"}}""".formatted(aDwelling(), member(tenant, "tenant"), tenancyId)), "tenancyId");
    }

    private static UUID signed(String signedOn, String startDate, UUID tenant, String... others) {
        String household = member(tenant, "tenant") + (others.length == 0 ? "" : ", " + String.join(", ", others));
        return created(post("/tenancies", lease(aDwelling(), signedOn, startDate, household)), "tenancyId");
    }

    private static String obligationsOf(UUID tenancyId) {
        return "/tenancies/" + tenancyId + "/obligations";
    }

    private static String obligation(UUID tenancyId, String kind) {
        String href = get(obligationsOf(tenancyId)).extract().path("items.find { it.kind == '" + kind + "' }.href");
        return href.substring(BASE.length());
    }

    private static String property(UUID personId, String right, String acquisition) {
        return """
               {"personId": "%s", "reportedOn": "2019-06-01",
                "property": {"right": "%s", "object": "dwelling", "acquisition": "%s", "acquiredOn": "2019-05-10"}}""".formatted(personId, right, acquisition);
    }
}
