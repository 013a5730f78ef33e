package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A procedure before the justice of the peace, step by step, none before its day. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class CourtCaseTest {

    private final UUID tenancyId = Ids.next();
    private String account;

    @BeforeEach
    void owesRentOfMarch() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-03-10", "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private Response open(String client, String route, String on) {
        return Api.post(client, "/courtCases", Map.of("rentAccountId", account, "route", route, "on", on));
    }

    private String opened(String route) {
        return "/courtCases/"
                + open("rent-office", route, "2019-03-11")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("courtCaseId");
    }

    private static Response step(String courtCase, Map<String, ?> step) {
        return Api.post(courtCase + "/steps", step);
    }

    /** What a body refers to is the caller's mistake, as everywhere; only an address can be not found. */
    @Test
    void isOfAnAccountThatIsThereAsADebtSettlementIs() {
        String nobody = Ids.next().toString();
        List<Response> answers = List.of(
                Api.post("/courtCases", Map.of("rentAccountId", nobody, "route", "notice")),
                Api.post(
                        "/debtSettlements",
                        Map.of(
                                "rentAccountId",
                                nobody,
                                "admissibleOn",
                                "2019-05-20",
                                "decisionSentOn",
                                "2019-05-24",
                                "court",
                                "Arbeidsrechtbank Gent",
                                "rollNumber",
                                "19/123/B",
                                "mediator",
                                "Mr. Proef")));
        answers.forEach(answer -> answer.then()
                .statusCode(400)
                .body("issues.name", contains("rentAccountId"))
                .body("issues.type", contains(endsWith(":referencedResourceNotFound"))));
    }

    private String caseWhoseFirstReminderIsDue() {
        Api.bankToldUntil("2019-03-10", "2019-07-20");
        Api.evaluate("2019-04-02");
        return "/arrearsCases/"
                + Api.get("/arrearsCases?on=2019-04-02&tenancyId=" + tenancyId)
                        .jsonPath()
                        .getString("items[0].arrearsCaseId");
    }

    @Test
    void holdsRemindersBackUntilTheDayOfTheCourtAndTheJudgment() {
        // Given a case whose first reminder is due, and a hearing of 25 April
        String arrearsCase = caseWhoseFirstReminderIsDue();
        Api.get(arrearsCase + "?on=2019-04-02").then().body("heldBack.guard", not(hasItems("courtDate")));
        String courtCase = opened("courtDissolution");
        step(courtCase, Map.of("kind", "petition", "on", "2019-04-01", "forDay", "2019-04-25"))
                .then()
                .statusCode(201);

        // Then
        String held = "heldBack.find { it.guard == 'courtDate' }.";
        Api.get(arrearsCase + "?on=2019-04-02")
                .then()
                .body("heldBackBy", equalTo("courtDate"))
                .body(held + "until", equalTo("2019-04-25"))
                .body(held + "reason", equalTo(courtCase.substring("/courtCases/".length())));
        Api.post(arrearsCase + "/steps", Map.of("code", "reminder1", "on", "2019-04-25", "channel", "letter"))
                .then()
                .statusCode(409)
                .body("heldBackBy", hasItems("courtDate"));
        Api.get(arrearsCase + "?on=2019-03-31").then().body("heldBack.guard", not(hasItems("courtDate")));
        // the day after it, until somebody records how it went
        Api.get(arrearsCase + "?on=2019-04-26").then().body("heldBackBy", equalTo("hearingNotRecorded"));
        Api.get(courtCase + "?on=2019-04-26").then().body("deadlines.what", hasItems("hearingToRecord"));
        step(courtCase, Map.of("kind", "hearing", "on", "2019-04-25")).then().statusCode(201);
        Api.get(courtCase + "?on=2019-04-26").then().body("deadlines.what", not(hasItems("hearingToRecord")));
        // without another day, until the judge decides
        Api.get(arrearsCase + "?on=2019-04-26")
                .then()
                .body("heldBackBy", equalTo("courtDate"))
                .body(held + "until", nullValue());
        step(courtCase, Map.of("kind", "judgment", "on", "2019-05-02", "outcome", "paymentTerms"))
                .then()
                .statusCode(201);
        Api.get(arrearsCase + "?on=2019-05-01").then().body("heldBackBy", equalTo("courtDate"));
        Api.get(arrearsCase + "?on=2019-05-02").then().body("heldBack.guard", not(hasItems("courtDate")));
    }

    @Test
    void tellsOfAConciliationThatNobodyRecordedOnceItsDayHasPassed() {
        // Given
        String arrearsCase = caseWhoseFirstReminderIsDue();
        String courtCase = opened("courtDissolution");
        step(courtCase, Map.of("kind", "conciliationAsked", "on", "2019-03-20", "forDay", "2019-04-04"))
                .then()
                .statusCode(201);

        // When, Then
        Api.get(arrearsCase + "?on=2019-04-04").then().body("heldBackBy", equalTo("courtDate"));
        Api.get(arrearsCase + "?on=2019-04-05").then().body("heldBackBy", equalTo("hearingNotRecorded"));
        Api.get(courtCase + "?on=2019-04-05").then().body("deadlines.what", contains("conciliationToRecord"));
        String recorded = step(courtCase, Map.of("kind", "conciliation", "on", "2019-04-04", "outcome", "absent"))
                .then()
                .statusCode(201)
                .extract()
                .path("steps[1].courtStepId");
        Api.get(arrearsCase + "?on=2019-04-05").then().body("heldBack.guard", not(hasItems("hearingNotRecorded")));
        Api.get(courtCase + "?on=2019-04-05").then().body("deadlines", empty());

        // When that was a mistake, and the court is asked without it, Then nothing is to be recorded of it any more
        Api.call()
                .post("/arrears/v1" + courtCase + "/steps/" + recorded + "/annulment")
                .then()
                .statusCode(201);
        Api.get(arrearsCase + "?on=2019-07-20").then().body("heldBackBy", equalTo("hearingNotRecorded"));
        step(courtCase, Map.of("kind", "petition", "on", "2019-07-20")).then().statusCode(201);
        Api.get(arrearsCase + "?on=2019-07-20").then().body("heldBackBy", equalTo("courtDate"));
        Api.get(courtCase + "?on=2019-07-20").then().body("deadlines.what", not(hasItems("conciliationToRecord")));
    }

    @Test
    void remindsNobodyWhomAJudgeOrderedOut() {
        // Given a case whose first reminder is due, and a judgment that dissolves the lease
        String arrearsCase = caseWhoseFirstReminderIsDue();
        String courtCase = opened("courtDissolution");
        step(courtCase, Map.of("kind", "petition", "on", "2019-04-01", "forDay", "2019-04-25"))
                .then()
                .statusCode(201);
        step(courtCase, Map.of("kind", "hearing", "on", "2019-04-25")).then().statusCode(201);
        Map<String, ?> dissolved = Map.of("kind", "judgment", "on", "2019-05-02", "outcome", "dissolved");
        List<String> steps =
                step(courtCase, dissolved).then().statusCode(201).extract().path("steps.courtStepId");

        // When, Then
        Api.get(arrearsCase + "?on=2019-05-01").then().body("heldBackBy", equalTo("courtDate"));
        Api.get(arrearsCase + "?on=2019-07-20")
                .then()
                .body("heldBackBy", equalTo("judgment"))
                .body("heldBack.find { it.guard == 'judgment' }.reason", endsWith(courtCase.substring(12)))
                .body("heldBack.find { it.guard == 'judgment' }.until", nullValue());
        Api.post(arrearsCase + "/steps", Map.of("code", "reminder1", "on", "2019-07-20", "channel", "letter"))
                .then()
                .statusCode(409)
                .body("heldBackBy", hasItems("judgment"));

        // When it was a mistake, Then the case waits for the judgment again
        Api.call()
                .post("/arrears/v1" + courtCase + "/steps/" + steps.get(2) + "/annulment")
                .then()
                .statusCode(201);
        Api.get(arrearsCase + "?on=2019-07-20").then().body("heldBackBy", equalTo("courtDate"));

        // When the tenant left, and the case is closed, Then what is owed still is asked again
        step(courtCase, dissolved).then().statusCode(201);
        Api.post(courtCase + "/closure", Map.of("on", "2019-07-20", "reason", "tenantLeft"))
                .then()
                .statusCode(201);
        Api.get(arrearsCase + "?on=2019-07-20").then().body("heldBack.guard", not(hasItems("judgment")));
    }

    @Test
    void goesFromThePetitionToTheEvictionByTheDaysOfTheLaw() {
        // Given
        String courtCase = opened("courtDissolution");
        step(courtCase, Map.of("kind", "judgment", "on", "2019-04-02", "outcome", "dissolved"))
                .then()
                .statusCode(409)
                .body("type", endsWith("courtStepNotNext"))
                .body("next", hasItems("petition"));
        step(courtCase, Map.of("kind", "petition", "on", "2019-04-01", "forDay", "2019-04-25", "reference", "19A123"))
                .then()
                .statusCode(201)
                .body("steps[0].reference", equalTo("19A123"))
                .body("next.find { it.kind == 'hearing' }.from", equalTo("2019-04-25"));
        step(courtCase, Map.of("kind", "hearing", "on", "2019-04-24"))
                .then()
                .statusCode(409)
                .body("type", endsWith("courtStepTooEarly"))
                .body("from", equalTo("2019-04-25"))
                .body("because", equalTo("courtDay"));
        step(courtCase, Map.of("kind", "hearing", "on", "2019-04-25")).then().statusCode(201);
        step(courtCase, Map.of("kind", "judgment", "on", "2019-05-02", "outcome", "dissolved"))
                .then()
                .statusCode(201);
        step(courtCase, Map.of("kind", "service", "on", "2019-05-15")).then().statusCode(201);

        // When an eviction is announced for the last day of its term
        step(courtCase, Map.of("kind", "evictionAnnounced", "on", "2019-05-20", "forDay", "2019-06-15"))
                .then()
                .statusCode(409)
                .body("from", equalTo("2019-06-16"))
                .body("because", equalTo("evictionTerm"));
        // and with too few working days: five after Monday 17 June
        step(courtCase, Map.of("kind", "evictionAnnounced", "on", "2019-06-17", "forDay", "2019-06-21"))
                .then()
                .statusCode(409)
                .body("from", equalTo("2019-06-24"))
                .body("because", equalTo("bailiffNotice"));

        // Then
        step(courtCase, Map.of("kind", "evictionAnnounced", "on", "2019-06-17", "forDay", "2019-06-24"))
                .then()
                .statusCode(201);
        step(courtCase, Map.of("kind", "eviction", "on", "2019-06-23"))
                .then()
                .statusCode(409)
                .body("from", equalTo("2019-06-24"));
        step(courtCase, Map.of("kind", "eviction", "on", "2019-06-24"))
                .then()
                .statusCode(201)
                .body("next", equalTo(List.of()));
        Api.post(courtCase + "/closure", Map.of("on", "2019-06-23", "reason", "evicted"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("on"));
        Api.post(courtCase + "/closure", Map.of("on", "2019-06-24", "reason", "evicted"))
                .then()
                .statusCode(201)
                .body("close.reason", equalTo("evicted"));
        step(courtCase, Map.of("kind", "formalNotice", "on", "2019-06-25"))
                .then()
                .statusCode(409)
                .body("type", endsWith("courtCaseClosed"));
    }

    @Test
    void waitsForTheEndOfANotice() {
        String courtCase = opened("notice");
        step(courtCase, Map.of("kind", "petition", "on", "2019-04-01"))
                .then()
                .statusCode(409)
                .body("next", contains("formalNotice", "noticeGiven"));
        step(courtCase, Map.of("kind", "noticeGiven", "on", "2019-03-12", "reference", "RR 1"))
                .then()
                .statusCode(201);
        step(courtCase, Map.of("kind", "petition", "on", "2019-06-30"))
                .then()
                .statusCode(409)
                .body("from", equalTo("2019-07-01"))
                .body("because", equalTo("noticeTerm"));
        step(courtCase, Map.of("kind", "petition", "on", "2019-07-01")).then().statusCode(201);
    }

    @Test
    void aPetitionInterruptsThePrescriptionUnlessItWasAMistakeOrIsWithdrawn() {
        // Given rent that is prescribed five years after 25 July 2014
        UUID tenancy = Ids.next();
        new Others(tenancy).tenancyTells("tenancies.notify.signed", Others.owing(tenancy, "2014-07-25", "316.10"));
        account = Api.account(tenancy).getString("items[0].rentAccountId");
        assertThat(prescribesOn()).isEqualTo("2019-07-25");

        // When
        String courtCase = opened("courtDissolution");
        String petition = step(courtCase, Map.of("kind", "petition", "on", "2019-07-19"))
                .then()
                .statusCode(201)
                .extract()
                .path("steps[0].courtStepId");

        // Then
        assertThat(prescribesOn()).isNull();
        Api.call()
                .post("/arrears/v1" + courtCase + "/steps/" + petition + "/annulment")
                .then()
                .statusCode(201);
        assertThat(prescribesOn()).isEqualTo("2019-07-25");
        step(courtCase, Map.of("kind", "petition", "on", "2019-07-19")).then().statusCode(201);
        assertThat(prescribesOn()).isNull();
        Api.post(courtCase + "/closure", Map.of("on", "2019-07-20", "reason", "withdrawn"))
                .then()
                .statusCode(201);
        assertThat(prescribesOn()).isEqualTo("2019-07-25");
    }

    /** Of the debt of the account; null where it is not prescribed within a month. */
    private String prescribesOn() {
        return Api.get("/prescriptions?withinMonths=1&pageSize=200")
                .jsonPath()
                .getString("items.find { it.rentAccountId == '" + account + "' }?.prescribesOn");
    }

    @Test
    void isNotBegunNorFiledWhileADebtSettlementFreezesAllThatIsOverdue() {
        // Given a case of before the settlement
        String courtCase = opened("courtDissolution");
        String id = Api.inDebtSettlement(account, "2019-05-20", "2019-05-24");

        // When, Then
        step(courtCase, Map.of("kind", "petition", "on", "2019-06-03"))
                .then()
                .statusCode(409)
                .body("type", endsWith("allDebtsFrozen"))
                .body("debtSettlementId", equalTo(id));
        Api.post(courtCase + "/closure", Map.of("on", "2019-06-03", "reason", "debtSettlement"))
                .then()
                .statusCode(201);
        open("rent-office", "notice", "2019-06-04")
                .then()
                .statusCode(409)
                .body("type", endsWith("allDebtsFrozen"))
                .body("debtSettlementId", equalTo(id));

        // When the settlement is revoked, Then
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "revoked", "on", "2019-06-05"))
                .then()
                .statusCode(201);
        open("rent-office", "notice", "2019-06-06").then().statusCode(201);
    }

    private String plan(String agreedOn, String firstDueOn) {
        Map<String, ?> asked = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("316.10"),
                "instalments",
                2,
                "agreedOn",
                agreedOn,
                "firstDueOn",
                firstDueOn,
                "currentRent",
                false);
        return Api.post("/paymentPlans", asked).then().statusCode(201).extract().path("paymentPlanId");
    }

    @Test
    void asksTheCourtForNothingThatAKeptPlanHolds() {
        // Given a plan of all that is owed, of which nothing is due yet
        String plan = plan("2019-05-02", "2019-08-01");
        String courtCase = opened("courtDissolution");

        // When, Then
        step(courtCase, Map.of("kind", "petition", "on", "2019-06-03"))
                .then()
                .statusCode(409)
                .body("type", endsWith("allDebtsInPlan"))
                .body("paymentPlanId", equalTo(plan));
        Api.get(courtCase).then().body("claim", equalTo(0.0f));
        // before it was agreed the debt could be claimed
        Api.get(courtCase + "?on=2019-05-01").then().body("claim", equalTo(316.10f));
        // and what interrupts the prescription may be done meanwhile
        step(courtCase, Map.of("kind", "formalNotice", "on", "2019-06-03"))
                .then()
                .statusCode(201);

        // When the plan ends, Then
        Api.post("/paymentPlans/" + plan + "/cancellation", Map.of("reason", "agreedOtherwise"))
                .then()
                .statusCode(201);
        step(courtCase, Map.of("kind", "petition", "on", "2019-07-20", "forDay", "2019-08-08"))
                .then()
                .statusCode(201)
                .body("claim", equalTo(316.10f))
                .body("warnings", equalTo(List.of()));
    }

    @Test
    void claimsStillWhatAPlanSpreadsThatIsAgreedAfterThePetition() {
        // Given
        String courtCase = opened("courtDissolution");
        step(courtCase, Map.of("kind", "petition", "on", "2019-06-03")).then().statusCode(201);

        // When it is spread after the petition, Then the judge is asked for it still
        plan("2019-06-20", "2019-08-01");
        Api.get(courtCase).then().body("claim", equalTo(316.10f));
    }

    @Test
    void goesToCourtForWhatAPlanLeavesOutOfADebt() {
        // Given 200.00 of March's 316.10 in a plan
        Map<String, ?> asked = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("200.00"),
                "instalments",
                2,
                "agreedOn",
                "2019-05-02",
                "firstDueOn",
                "2019-08-01",
                "currentRent",
                false);
        Api.post("/paymentPlans", asked).then().statusCode(201);
        String courtCase = opened("courtDissolution");

        // When, Then 316.10 - 200.00
        step(courtCase, Map.of("kind", "petition", "on", "2019-06-03"))
                .then()
                .statusCode(201)
                .body("claim", equalTo(116.10f));
    }

    @Test
    void goesToCourtForWhatAPlanDoesNotHold() {
        // Given a plan of an older debt, and rent of after it
        UUID tenancy = Ids.next();
        ObjectNode owing = Others.owing(tenancy, "2019-03-10", "316.10");
        ((ArrayNode) owing.at("/takenOver/openItems"))
                .addObject()
                .put("dueOn", "2019-02-10")
                .put("amount", new BigDecimal("100.00"))
                .put("kind", "rent");
        new Others(tenancy).tenancyTells("tenancies.notify.signed", owing);
        account = Api.account(tenancy).getString("items[0].rentAccountId");
        String older = Api.get("/rentAccounts/" + account + "/entries")
                .jsonPath()
                .getString("items.find { it.dueOn == '2019-02-10' }.entryId");
        Map<String, ?> asked = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("100.00"),
                "instalments",
                2,
                "agreedOn",
                "2019-05-02",
                "firstDueOn",
                "2019-08-01",
                "currentRent",
                false,
                "debts",
                List.of(older));
        Api.post("/paymentPlans", asked).then().statusCode(201);
        String courtCase = opened("courtDissolution");

        // When, Then
        step(courtCase, Map.of("kind", "petition", "on", "2019-06-03"))
                .then()
                .statusCode(201)
                .body("claim", equalTo(316.10f));
    }

    @Test
    void warnsOfAClaimThatTheTenantContestsWhole() {
        // Given
        Api.evaluate("2019-04-16");
        String arrearsCase = Api.get("/arrearsCases?on=2019-04-16&tenancyId=" + tenancyId)
                .jsonPath()
                .getString("items[0].arrearsCaseId");
        String entry =
                Api.get("/rentAccounts/" + account + "/entries").jsonPath().getString("items[0].entryId");
        Api.post(
                        "/arrearsCases/" + arrearsCase + "/disputes",
                        Map.of("entryId", entry, "on", "2019-04-17", "comment", "says that the rent was lower"))
                .then()
                .statusCode(201);
        String courtCase = opened("courtDissolution");

        // When, Then the judge decides on it
        step(courtCase, Map.of("kind", "petition", "on", "2019-06-03", "forDay", "2019-06-27"))
                .then()
                .statusCode(201)
                .body("claim", equalTo(316.10f))
                .body("warnings", contains("allDebtsDisputed"));
        Api.get(courtCase + "?on=2019-04-16").then().body("warnings", equalTo(List.of()));
        Api.get("/courtCases?rentAccountId=" + account).then().body("items[0].warnings", contains("allDebtsDisputed"));
    }

    @Test
    void givesNoNoticeToATenantWhoDied() {
        // Given
        String courtCase = opened("notice");
        TestTopics.tell(
                Others.TENANCY,
                "tenancies.notify.noticeGiven",
                tenancyId,
                2,
                Others.noticeGiven(tenancyId, "2019-08-31")
                        .put("noticeId", Ids.next().toString())
                        .put("reason", "death")
                        .put("diedOn", "2019-05-20"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/rentAccounts?tenancyId=" + tenancyId)
                        .then()
                        .body("items[0].remindersStoppedOn", equalTo("2019-05-20")));

        // When, Then
        step(courtCase, Map.of("kind", "noticeGiven", "on", "2019-05-20"))
                .then()
                .statusCode(409)
                .body("type", endsWith("lastTenantDied"));
        // one that was given before is recorded
        step(courtCase, Map.of("kind", "noticeGiven", "on", "2019-05-19"))
                .then()
                .statusCode(201);

        // nor is the court asked to call that tenant: the heirs are called, or the curator of the estate
        Api.businessDate("2019-09-03");
        step(courtCase, Map.of("kind", "petition", "on", "2019-09-02"))
                .then()
                .statusCode(409)
                .body("type", endsWith("lastTenantDied"))
                .body("against", contains("heirs", "vacantEstate"));
        step(courtCase, Map.of("kind", "petition", "on", "2019-09-02", "against", "heirs"))
                .then()
                .statusCode(201)
                .body("steps[1].against", equalTo("heirs"));
    }

    @Test
    void namesEachFaultOfAStep() {
        String courtCase = opened("courtDissolution");
        step(courtCase, Map.of("kind", "judgment", "on", "2019-07-21", "forDay", "2019-07-01"))
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("on", "outcome", "forDay"));
        step(
                        courtCase,
                        Map.of(
                                "kind",
                                "service",
                                "on",
                                "2019-03-10",
                                "forDay",
                                "2019-07-01",
                                "outcome",
                                "agreed",
                                "against",
                                "heirs"))
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("on", "outcome", "forDay", "against"));
        Api.get(courtCase).then().body("steps", equalTo(List.of()));
    }

    @Test
    void takesBackTheLastStepAlone() {
        String courtCase = opened("courtDissolution");
        String first = step(courtCase, Map.of("kind", "conciliationAsked", "on", "2019-03-20", "forDay", "2019-04-04"))
                .path("steps[0].courtStepId");
        String second = step(courtCase, Map.of("kind", "conciliation", "on", "2019-04-04", "outcome", "absent"))
                .path("steps[1].courtStepId");
        Api.call()
                .post("/arrears/v1" + courtCase + "/steps/" + first + "/annulment")
                .then()
                .statusCode(409)
                .body("type", endsWith("courtStepNotLast"));
        Api.call()
                .post("/arrears/v1" + courtCase + "/steps/" + second + "/annulment")
                .then()
                .statusCode(201)
                .body("steps.size()", equalTo(1))
                .body("next.kind", hasItems("conciliation"));
    }

    @Test
    void runsOnceAnAccountForThoseWhoMay() {
        open("integrator-payments", "notice", "2019-03-11").then().statusCode(403);
        open("rent-office", "notice", "2019-07-21").then().statusCode(400).body("issues[0].name", equalTo("on"));
        String courtCase = opened("courtDissolution");
        open("rent-office", "notice", "2019-03-11")
                .then()
                .statusCode(409)
                .body("type", endsWith("courtCaseRuns"))
                .body("courtCaseId", equalTo(courtCase.substring("/courtCases/".length())));
        Api.get("/courtCases?running=true&rentAccountId=" + account)
                .then()
                .body("total", equalTo(1))
                .body("items[0].claim", equalTo(316.10f))
                .body("items[0].close", nullValue());
        Api.get("/courtCases?on=2019-03-10&rentAccountId=" + account).then().body("total", equalTo(0));
        // on the day itself nothing was overdue yet
        Api.get(courtCase + "?on=2019-03-10").then().body("claim", equalTo(0.00f));
    }
}
