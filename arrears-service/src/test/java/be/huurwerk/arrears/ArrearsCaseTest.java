package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrears as they are found, followed and paid, through the API. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ArrearsCaseTest {

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private UUID account;

    @BeforeEach
    void anAccountOwesApril() {
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-08", "2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        rent("2019-04");
    }

    private void rent(String month) {
        YearMonth period = YearMonth.parse(month);
        book(NewEntry.rent(period, period.atDay(10), period.atDay(1), Euro.of("316.10"), "rent"));
    }

    private void paid(String on, String amount) {
        book(NewEntry.credit(EntryKind.payment, LocalDate.parse(on), Euro.of(amount), on));
    }

    private void book(NewEntry line) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    private JsonPath cases(String on) {
        return Api.json(Api.get("/arrearsCases?tenancyId=" + tenancyId + "&on=" + on));
    }

    private String opened(String day) {
        Api.evaluate(day);
        return cases(day).getString("items[0].arrearsCaseId");
    }

    private Response take(String caseId, String code, String on, String channel) {
        return Api.post("/arrearsCases/" + caseId + "/steps", Map.of("code", code, "on", on, "channel", channel));
    }

    private List<TestEvent> told(String type) {
        return TestTopics.read(Others.ARREARS, tenancyId).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    @Test
    void anEvaluationOpensACaseWithItsNextStep() {
        // When
        Api.evaluate("2019-04-16");

        // Then
        JsonPath found = cases("2019-04-16");
        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getString("items[0].stage")).isEqualTo("overdue");
        assertThat(found.getString("items[0].since")).isEqualTo("2019-04-11");
        assertThat(found.getString("items[0].amount")).isEqualTo("316.10");
        assertThat(found.getString("items[0].monthsInArrears")).isEqualTo("1");
        assertThat(found.getString("items[0].nextStep.code")).isEqualTo("reminder1");
        assertThat(found.getString("items[0].nextStep.from")).isEqualTo("2019-04-15");
        assertThat(found.getBoolean("items[0].nextStep.due")).isTrue();
        assertThat(found.getString("items[0].nextStep.rule")).contains("day 15");
        assertThat(found.getInt("items[0].nextStep.facts.daysOverdue")).isEqualTo(6);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(told("arrearsCases.notify.opened")).hasSize(1));
        EventSchemas.assertMatches(told("arrearsCases.notify.opened").get(0));
    }

    @Test
    void tellsThatATenantObjectsToTellingTheWelfareCentre() {
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");

        Api.post("/rentAccounts/" + account + "/welfareCentreObjections", Map.of("objects", true, "on", "2019-04-16"))
                .then()
                .statusCode(201);

        String type = "welfareCentreObjections.notify.recorded";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(type)).hasSize(1));
        EventSchemas.assertMatches(told(type).get(0));
    }

    @Test
    void theSameEvaluationAgainChangesNothing() {
        // Given
        String caseId = opened("2019-04-16");
        String before = Api.get("/arrearsCases/" + caseId).header("ETag");

        // When
        Api.evaluate("2019-04-16");

        // Then
        assertThat(Api.get("/arrearsCases/" + caseId).header("ETag")).isEqualTo(before);
        assertThat(cases("2019-04-16").getInt("total")).isEqualTo(1);
        assertThat(told("arrearsCases.notify.opened")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCaseThatIsPaidIsClosedAndIsStillThereAsOfADayBefore() {
        // Given
        String caseId = opened("2019-04-16");
        paid("2019-04-20", "316.10");

        // When
        Api.evaluate("2019-04-30");

        // Then
        assertThat(cases("2019-04-30").getInt("total")).isZero();
        assertThat(cases("2019-04-19").getString("items[0].amount")).isEqualTo("316.10");
        Api.get("/arrearsCases/" + caseId)
                .then()
                .body("stage", equalTo("paid"))
                .body("closedOn", equalTo("2019-04-30"))
                .body("nextStep", nullValue());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(told("arrearsCases.notify.closed")).hasSize(1));
        EventSchemas.assertMatches(told("arrearsCases.notify.closed").get(0));
    }

    @Test
    void anEvaluationOfADayThatWasMissedFindsThatTheCaseBeganBefore() {
        // Given
        String caseId = opened("2019-05-16");

        // When
        Api.evaluate("2019-04-16");

        // Then
        assertThat(cases("2019-04-16").getString("items[0].arrearsCaseId")).isEqualTo(caseId);
        assertThat(cases("2019-07-20").getInt("total")).isEqualTo(1);
    }

    private String payment(String receivedOn, String amount) {
        return Api.paid(account.toString(), receivedOn, amount, receivedOn);
    }

    @Test
    void aCaseIsNotOpenedOnADayOnWhichNothingWasOverdue() {
        // Given April is paid on its day, and the payment comes back on the 17th
        Api.businessDate("2019-04-10");
        String paid = payment("2019-04-10", "316.10");
        Api.businessDate("2019-04-17");
        book(NewEntry.reversal(
                ledger.find(account, EntryKind.payment, paid).orElseThrow(), LocalDate.of(2019, 4, 17), "returned"));
        String caseId = opened("2019-04-17");

        // Then
        Api.get("/arrearsCases/" + caseId + "?on=2019-04-16")
                .then()
                .body("stage", equalTo("notOpened"))
                .body("amount", equalTo(0.0f))
                .body("nextStep", nullValue());
        Api.get("/arrearsCases/" + caseId + "?on=2019-04-17")
                .then()
                .body("stage", equalTo("overdue"))
                .body("amount", equalTo(316.10f));
    }

    @Test
    void aCaseOfADayIsToldByTheDaysThatThingsBear() {
        // Given
        String caseId = opened("2019-04-16");
        String address = "/arrearsCases/" + caseId + "?on=";
        Api.evaluate("2019-04-26");
        String the17th = Api.get(address + "2019-04-17").asString();
        String the19th = Api.get(address + "2019-04-19").asString();

        // When a payment is written down that was received on the 19th
        payment("2019-04-19", "100.00");

        // Then it counts from that day on, and not before
        assertThat(Api.get(address + "2019-04-17").asString()).isEqualTo(the17th);
        assertThat(Api.get(address + "2019-04-19").asString()).isNotEqualTo(the19th);
        Api.get(address + "2019-04-19").then().body("amount", equalTo(216.10f));
        // and what bears a later day changes nothing of it
        String now = Api.get(address + "2019-04-19").asString();
        payment("2019-04-22", "50.00");
        rent("2019-05");
        assertThat(Api.get(address + "2019-04-19").asString()).isEqualTo(now);
    }

    @Test
    void arrearsThatWerePaidWhileNobodyEvaluatedAreAnotherCase() {
        // Given April is paid on the 20th, and May is not
        String first = opened("2019-04-16");
        paid("2019-04-20", "316.10");
        rent("2019-05");

        // When
        String second = opened("2019-05-16");

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(cases("2019-05-16").getInt("total")).isEqualTo(1);
        assertThat(cases("2019-05-16").getString("items[0].since")).isEqualTo("2019-05-11");
        Api.get("/arrearsCases/" + first).then().body("closedOn", equalTo("2019-05-10"));
    }

    @Test
    void aLetterOfThe15thWaitsForTheNextOneWhereAPaymentMadeTheDebtTheOldest() {
        // Given April and May, of which no letter asked, and April is paid on 20 May
        rent("2019-05");
        opened("2019-05-19");
        paid("2019-05-20", "316.10");

        // When
        Api.evaluate("2019-05-20");

        // Then
        assertThat(cases("2019-05-19").getString("items[0].nextStep.from")).isEqualTo("2019-04-15");
        assertThat(cases("2019-05-20").getString("items[0].nextStep.from")).isEqualTo("2019-06-15");
        assertThat(cases("2019-05-20").getBoolean("items[0].nextStep.due")).isFalse();
    }

    @Test
    void moneyThatWasPaidOutAndIsOwedAgainIsTheOldestDebtFromItsDayOn() {
        // Given 200.00 that was paid back to the tenant, whose payment came back in May, and April, of which no letter
        // asked
        paid("2019-03-05", "200.00");
        book(NewEntry.outgoing(EntryKind.refund, LocalDate.of(2019, 3, 8), Euro.of("200.00"), tenancyId + "/refund"));
        book(NewEntry.reversal(
                ledger.find(account, EntryKind.payment, "2019-03-05").orElseThrow(),
                LocalDate.of(2019, 5, 13),
                "returned"));
        opened("2019-05-19");

        // When it is paid
        paid("2019-05-20", "200.00");

        // Then the letter about April waits for the next 15th
        assertThat(cases("2019-05-19").getString("items[0].oldestDue")).isEqualTo("2019-03-08");
        assertThat(cases("2019-05-20").getString("items[0].oldestDue")).isEqualTo("2019-04-10");
        assertThat(cases("2019-05-20").getString("items[0].nextStep.from")).isEqualTo("2019-06-15");
    }

    @Test
    void arrearsThatNeverEndedAreTheSameCaseThoughTheOldestDebtIsPaid() {
        // Given April is paid on 12 May, when May is due
        String first = opened("2019-04-16");
        rent("2019-05");
        paid("2019-05-12", "316.10");

        // When
        String second = opened("2019-05-16");

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(cases("2019-05-16").getString("items[0].since")).isEqualTo("2019-04-11");
        assertThat(cases("2019-05-16").getString("items[0].oldestDue")).isEqualTo("2019-05-10");
    }

    @Test
    void stepsAreTakenInTheirOrderAndNotBeforeTheirTime() {
        // Given
        String caseId = opened("2019-04-16");

        // When, Then
        take(caseId, "reminder2", "2019-04-16", "letter")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepNotNext"))
                .body("nextStep", equalTo("reminder1"));
        Api.businessDate("2019-04-16");
        take(caseId, "reminder1", "2019-04-16", "letter")
                .then()
                .statusCode(201)
                .body("steps.code", contains("reminder1"));
        String steps = "/arrearsCases/" + caseId + "/steps";
        String first = Api.get(steps).jsonPath().getString("items[0].stepId");
        Api.post(steps + "/" + first + "/sendings", Map.of("handedOverOn", "2019-04-16"))
                .then()
                .statusCode(201);
        Api.businessDate("2019-05-01");
        take(caseId, "reminder2", "2019-04-30", "letter").then().statusCode(409).body("from", equalTo("2019-05-01"));
        take(caseId, "reminder2", "2019-05-01", "registeredLetter")
                .then()
                .statusCode(400)
                .body("issues.name", contains("channel"));
        take(caseId, "reminder2", "2019-05-01", "letter").then().statusCode(201);
        take(caseId, "reminder3", "2019-04-20", "letter").then().statusCode(400).body("issues.name", contains("on"));
        assertThat(cases("2019-04-30").getString("items[0].stage")).isEqualTo("reminder1");
        assertThat(cases("2019-05-01").getString("items[0].stage")).isEqualTo("reminder2");
    }

    @Test
    void aStepOfADayToComeIsRefusedAndOneOnAnOldVersionToo() {
        // Given
        String caseId = opened("2019-04-16");
        String tag = Api.get("/arrearsCases/" + caseId).header("ETag");

        // When, Then
        take(caseId, "reminder1", "2019-07-21", "letter").then().statusCode(400).body("issues.name", contains("on"));
        take(caseId, "reminder1", "2019-04-16", "letter").then().statusCode(201);
        Api.call()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("code", "reminder2", "on", "2019-05-02", "channel", "letter"))
                .post("/arrears/v1/arrearsCases/" + caseId + "/steps")
                .then()
                .statusCode(412);
    }

    @Test
    void aPauseHoldsTheCaseBackAndEndsByItself() {
        // Given
        String caseId = opened("2019-04-16");

        // When
        Response paused = Api.post(
                "/arrearsCases/" + caseId + "/pauses",
                Map.of(
                        "reason",
                        "promiseOfPayment",
                        "from",
                        "2019-04-16",
                        "until",
                        "2019-04-30",
                        "comment",
                        "pays at the end of the month"));

        // Then
        paused.then().statusCode(201);
        assertThat(cases("2019-04-20").getString("items[0].heldBackBy")).isEqualTo("pause");
        assertThat(cases("2019-04-20").getString("items[0].nextStep.code")).isEqualTo("reminder1");
        assertThat(cases("2019-05-01").getString("items[0].heldBackBy")).isNull();
        take(caseId, "reminder1", "2019-04-20", "letter").then().statusCode(409).body("heldBackBy", contains("pause"));
        take(caseId, "reminder1", "2019-05-01", "letter").then().statusCode(201);
    }

    @Test
    void isNotPausedTwiceForOneReasonOnADay() {
        // Given
        String caseId = opened("2019-04-16");
        pause(caseId, "other", "2019-04-16", "2019-04-30").then().statusCode(201);

        // When, Then
        pause(caseId, "other", "2019-04-30", "2019-05-10")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:pausedAlready"));
        pause(caseId, "vulnerability", "2019-04-30", "2019-05-10").then().statusCode(201);
        pause(caseId, "other", "2019-05-01", "2019-05-10").then().statusCode(201);
        Api.get("/arrearsCases/" + caseId + "/pauses").then().body("items", hasSize(3));
    }

    @Test
    void vulnerabilityIsAGuardOfItsOwn() {
        // Given
        String caseId = opened("2019-04-16");

        // When
        pause(caseId, "vulnerability", "2019-04-16", "2019-04-30").then().statusCode(201);

        // Then
        assertThat(cases("2019-04-20").getString("items[0].heldBackBy")).isEqualTo("vulnerability");
        take(caseId, "reminder1", "2019-04-20", "letter")
                .then()
                .statusCode(409)
                .body("heldBackBy", contains("vulnerability"));
        assertThat(cases("2019-05-01").getString("items[0].heldBackBy")).isNull();
    }

    private static Response pause(String caseId, String reason, String from, String until) {
        return Api.post(
                "/arrearsCases/" + caseId + "/pauses",
                Map.of("reason", reason, "from", from, "until", until, "comment", "waits"));
    }

    @Test
    void nobodyIsAskedWhileTheAccountOnWhichRentsArePaidToldNothingForLong() {
        // Given a case of spring, and an account of the landlord on which no rent is paid
        Api.businessDate("2019-11-20");
        String caseId = opened("2019-04-16");
        bankTold(new Bank().account(), "2019-11-16");

        // When, Then
        assertThat(cases("2019-11-16").getString("items[0].heldBackBy")).isEqualTo("staleBankImport");

        // When the statement of the account on which they are comes
        bankTold(Bank.LANDLORD, "2019-11-06");

        // Then ten days are known well enough
        assertThat(cases("2019-11-16").getString("items[0].heldBackBy")).isNull();
        assertThat(cases("2019-11-17").getString("items[0].heldBackBy")).isEqualTo("staleBankImport");
        assertThat(cases("2019-11-17").getString("items[0].heldBack[0].reason")).isEqualTo("2019-11-06");

        // When somebody takes the step by hand, Then it waits as well
        take(caseId, "reminder1", "2019-11-17", "letter")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:arrearsCaseHeldBack"))
                .body("heldBackBy", contains("staleBankImport"));

        // When the bank told what was paid until then, Then
        bankTold(Bank.LANDLORD, "2019-11-17");
        take(caseId, "reminder1", "2019-11-17", "letter").then().statusCode(201);
    }

    private static void bankTold(String landlordsAccount, String day) {
        LocalDate until = LocalDate.parse(day);
        Api.importCoda(CodaWriter.statement(400 + until.getDayOfYear(), landlordsAccount, until, BigDecimal.ONE)
                        .bytes())
                .then()
                .statusCode(201);
    }

    @Test
    void aContactGivesSomeDaysOfRestAndIsFollowedUp() {
        // Given
        String caseId = opened("2019-04-16");

        // When a call reaches nobody, and another one the tenant
        contact(caseId, "phone", "2019-04-16", "notReached", null).then().statusCode(201);
        assertThat(cases("2019-04-16").getString("items[0].heldBackBy")).isNull();
        contact(caseId, "phone", "2019-04-17", "promisesPayment", "2019-04-30")
                .then()
                .statusCode(201);

        // Then
        assertThat(cases("2019-04-17").getString("items[0].heldBackBy")).isEqualTo("recentContact");
        assertThat(cases("2019-04-22").getString("items[0].heldBack[0].until")).isEqualTo("2019-04-22");
        assertThat(cases("2019-04-23").getString("items[0].heldBackBy")).isNull();
        take(caseId, "reminder1", "2019-04-20", "letter")
                .then()
                .statusCode(409)
                .body("heldBackBy", contains("recentContact"));
        Api.get("/arrearsCases/" + caseId + "/contacts")
                .then()
                .body("items.outcome", contains("notReached", "promisesPayment"));
        String open = "items.findAll { it.arrearsCaseId == '" + caseId + "' }";
        Api.get("/arrearsFollowUps?until=2019-04-29&pageSize=200").then().body(open, hasSize(0));
        Api.get("/arrearsFollowUps?until=2019-04-30&pageSize=200").then().body(open, hasSize(1));
        contact(caseId, "desk", "2019-04-30", "spoke", null).then().statusCode(201);
        Api.get("/arrearsFollowUps?until=2019-04-30&pageSize=200").then().body(open, hasSize(0));
    }

    @Test
    void namesEveryFaultOfAContact() {
        String caseId = opened("2019-04-16");
        contact(caseId, "pigeon", "2019-07-21", "spoke", "2019-07-20")
                .then()
                .statusCode(400)
                .body("issues.name", contains("on", "followUpOn", "kind"));
        contact(caseId, "phone", "2019-04-10", "spoke", null)
                .then()
                .statusCode(400)
                .body("issues.name", contains("on"));
    }

    private static Response contact(String caseId, String kind, String on, String outcome, String followUpOn) {
        Map<String, String> contact = new HashMap<>(Map.of("kind", kind, "on", on, "outcome", outcome));
        if (followUpOn != null) {
            contact.put("followUpOn", followUpOn);
        }
        return Api.post("/arrearsCases/" + caseId + "/contacts", contact);
    }

    @Test
    void previewsNoStepThatNoLadderHas() {
        Api.get("/mailings/preview?step=reminder9").then().statusCode(400).body("issues.name", contains("step"));
    }

    @Test
    void refusesAPauseThatThePolicyDoesNotKnow() {
        // Given
        String caseId = opened("2019-04-16");

        // When
        Response refused = Api.post(
                "/arrearsCases/" + caseId + "/pauses",
                Map.of("reason", "holiday", "from", "2019-04-16", "until", "2019-04-01", "comment", "x"));

        // Then
        refused.then().statusCode(400).body("issues.name", hasItems("reason", "until"));
    }

    @Test
    void aDisputedDebtIsLeftOut() {
        // Given
        String caseId = opened("2019-04-16");
        String entry =
                Api.json(Api.get("/rentAccounts/" + account + "/entries")).getString("items[0].entryId");

        // When
        Api.post(
                        "/arrearsCases/" + caseId + "/disputes",
                        Map.of("entryId", entry, "on", "2019-04-17", "comment", "says that the rent was lower"))
                .then()
                .statusCode(201);

        // Then
        JsonPath found = cases("2019-04-18");
        assertThat(found.getString("items[0].heldBackBy")).isEqualTo("dispute");
        assertThat(found.getString("items[0].disputed")).isEqualTo("316.10");
        assertThat(cases("2019-04-16").getString("items[0].heldBackBy")).isNull();
        take(caseId, "reminder1", "2019-04-18", "letter")
                .then()
                .statusCode(409)
                .body("heldBackBy", contains("dispute"));
        settle(caseId, entry, "2019-04-16").then().statusCode(400).body("issues.name", contains("on"));
        settle(caseId, entry, "2019-07-21").then().statusCode(400).body("issues.name", contains("on"));
        assertThat(cases("2019-04-18").getString("items[0].heldBackBy")).isEqualTo("dispute");
        settle(caseId, entry, "2019-05-02").then().statusCode(201).body("heldBackBy", nullValue());
    }

    private static Response settle(String caseId, String entry, String on) {
        return Api.post("/arrearsCases/" + caseId + "/disputes/" + entry + "/settlement", Map.of("on", on));
    }

    @Test
    void refusesADisputeOfADayStillToComeOrOfAnUnknownDebt() {
        // Given
        String caseId = opened("2019-04-16");

        // When
        Response refused = Api.post(
                "/arrearsCases/" + caseId + "/disputes",
                Map.of("entryId", Ids.next(), "on", "2019-07-21", "comment", "x"));

        // Then
        refused.then().statusCode(400).body("issues.name", contains("on", "entryId"));
    }

    @Test
    void nobodyIsRemindedOfADeadTenantsDebt() {
        // Given
        opened("2019-04-16");

        // When
        TestTopics.tell(
                Others.TENANCY,
                "tenancies.notify.noticeGiven",
                tenancyId,
                2,
                Others.noticeGiven(tenancyId, "2019-05-31")
                        .put("noticeId", Ids.next().toString())
                        .put("reason", "death")
                        .put("diedOn", "2019-04-20"));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(cases("2019-04-21").getString("items[0].heldBackBy"))
                        .isEqualTo("death"));
        assertThat(cases("2019-04-19").getString("items[0].heldBackBy")).isNull();
    }

    @Test
    void theWorkListChoosesByWhatIsToBeDone() {
        // Given
        String caseId = opened("2019-07-16");

        // When, Then
        assertThat(inList("nextStep=reminder1&due=true", caseId)).isTrue();
        assertThat(inList("nextStep=reminder2", caseId)).isFalse();
        take(caseId, "reminder1", "2019-07-16", "email").then().statusCode(201);
        assertThat(inList("nextStep=reminder1&due=true", caseId)).isFalse();
        assertThat(inList("nextStep=reminder2&due=false", caseId)).isTrue();
        Api.get("/arrearsCases?nextStep=reminder1&on=2019-07-01")
                .then()
                .statusCode(400)
                .body("issues.name", contains("on"));
    }

    private static boolean inList(String query, String caseId) {
        String next = "/arrears/v1/arrearsCases?pageSize=200&" + query;
        while (next != null) {
            JsonPath page =
                    Api.call().get(next).then().statusCode(200).extract().jsonPath();
            if (page.getList("items.arrearsCaseId").contains(caseId)) {
                return true;
            }
            next = page.getString("next");
        }
        return false;
    }

    @Test
    void arrearsBelowTheLandlordsThresholdAreNotFollowed() {
        // Given 316.10 - 307.00 = 9.10
        paid("2019-04-08", "307.00");

        // When
        Api.evaluate("2019-04-16");

        // Then
        assertThat(cases("2019-04-16").getInt("total")).isZero();
    }

    @Test
    void aDayThatIsStillToComeIsNotEvaluated() {
        Api.post("/evaluations", Map.of("businessDate", "2019-07-21"))
                .then()
                .statusCode(400)
                .body("issues", hasSize(1))
                .body("issues[0].name", equalTo("businessDate"));
    }

    private String line(String month) {
        return Api.json(Api.get("/rentAccounts/" + account + "/entries"))
                .getString("items.find { it.period == '" + month + "' }.entryId");
    }

    @Test
    void aDebtThatNoPlanHoldsIsRemindedOfWhileThePlanOfAnotherLives() {
        // Given April and May are open, and a plan of May alone, without a word on later rents
        rent("2019-05");
        Api.businessDate("2019-05-14");
        Api.evaluate("2019-05-14");
        Api.post(
                        "/paymentPlans",
                        Map.of(
                                "rentAccountId",
                                account,
                                "amount",
                                new BigDecimal("316.10"),
                                "debts",
                                List.of(line("2019-05")),
                                "instalments",
                                2,
                                "firstDueOn",
                                "2019-06-10",
                                "currentRent",
                                false))
                .then()
                .statusCode(201)
                .body("amount", equalTo(316.10f));

        // When
        Api.businessDate("2019-05-16");
        Api.evaluate("2019-05-16");

        // Then April is asked for alone
        JsonPath found = cases("2019-05-16");
        assertThat(found.getString("items[0].heldBackBy")).isNull();
        assertThat(found.getString("items[0].amount")).isEqualTo("316.10");
        assertThat(found.getString("items[0].nextStep.code")).isEqualTo("reminder1");
        String caseId = found.getString("items[0].arrearsCaseId");
        take(caseId, "reminder1", "2019-05-16", "letter").then().statusCode(201);

        // and once it is paid the plan holds all that is left
        paid("2019-05-16", "316.10");
        assertThat(cases("2019-05-17").getString("items[0].heldBackBy")).isEqualTo("paymentPlan");
    }

    /** Another tenancy, taken over with 300.00 due on each of these days, and a plan of 400.00 from 30 July on. */
    private JsonPath beside400InAPlan(String... dueOn) {
        UUID other = Ids.next();
        ObjectNode owing = Others.owing(other, dueOn[0], "300.00");
        for (int at = 1; at < dueOn.length; at++) {
            ((ArrayNode) owing.at("/takenOver/openItems"))
                    .addObject()
                    .put("dueOn", dueOn[at])
                    .put("amount", new BigDecimal("300.00"))
                    .put("kind", "rent");
        }
        new Others(other).tenancyTells("tenancies.notify.signed", owing);
        String rentAccount = Api.account(other).getString("items[0].rentAccountId");
        Map<String, Object> plan = Map.of(
                "rentAccountId",
                rentAccount,
                "amount",
                new BigDecimal("400.00"),
                "instalments",
                4,
                "firstDueOn",
                "2019-07-30");
        Api.post("/paymentPlans", plan).then().statusCode(201).body("debts.amount", contains(300.00f, 100.00f));
        Api.evaluate("2019-07-20");
        assertThat(Api.json(Api.get("/rentAccounts/" + rentAccount + "?on=2019-07-20"))
                        .getString("overdue"))
                .isEqualTo(3 * dueOn.length + "00.00");
        return Api.json(Api.get("/arrearsCases?tenancyId=" + other + "&on=2019-07-20"));
    }

    @Test
    void whatAPlanLeavesOutOfADebtIsFollowedWhileThePlanLives() {
        // Given debts of 40, 20 and 12 days ago: 200.00 of the second and 300.00 of the third are in no plan
        JsonPath three = beside400InAPlan("2019-06-10", "2019-06-30", "2019-07-08");
        assertThat(three.getString("items[0].amount")).isEqualTo("500.00");
        assertThat(three.getString("items[0].planned")).isEqualTo("400.00");
        assertThat(three.getString("items[0].oldestDue")).isEqualTo("2019-06-30");
        assertThat(three.getString("items[0].heldBackBy")).isNull();
        assertThat(three.getString("items[0].nextStep.facts.amount")).isEqualTo("500.00");

        // and without the third 200.00
        JsonPath two = beside400InAPlan("2019-06-10", "2019-06-30");
        assertThat(two.getString("items[0].amount")).isEqualTo("200.00");
        assertThat(two.getString("items[0].planned")).isEqualTo("400.00");
        assertThat(two.getString("items[0].oldestDue")).isEqualTo("2019-06-30");
        assertThat(two.getString("items[0].heldBackBy")).isNull();
    }

    @Test
    void aPlanThatIsKeptHoldsTheCaseBackAndABrokenOneIsTheNextStep() {
        // Given two instalments from 10 May on, with five days of tolerance
        opened("2019-04-16");
        Api.businessDate("2019-04-18");
        Api.post(
                        "/paymentPlans",
                        Map.of(
                                "rentAccountId",
                                account,
                                "amount",
                                new BigDecimal("316.10"),
                                "instalments",
                                2,
                                "firstDueOn",
                                "2019-05-10"))
                .then()
                .statusCode(201)
                .body("schedule.amount", contains(158.05f, 158.05f));
        Api.businessDate("2019-07-20");

        // When
        Api.evaluate("2019-05-15");
        String kept = cases("2019-05-15").getString("items[0].heldBackBy");
        Api.evaluate("2019-05-16");

        // Then
        assertThat(kept).isEqualTo("paymentPlan");
        JsonPath broken = cases("2019-05-16");
        assertThat(broken.getList("items[0].heldBack.guard")).doesNotContain("paymentPlan");
        assertThat(broken.getString("items[0].nextStep.code")).isEqualTo("brokenPlan");
        JsonPath plan = Api.json(Api.get("/paymentPlans?rentAccountId=" + account));
        assertThat(plan.getString("items[0].state")).isEqualTo("broken");
        assertThat(plan.getString("items[0].history[1].ground")).isEqualTo("instalmentMissed");
        assertThat(plan.getList("items[0].checks.on")).containsExactly("2019-05-15", "2019-05-16");
    }

    @Test
    void aMailingTakesTheStepOfThoseThatNothingHoldsBack() {
        // Given two cases, one of them paused
        String caseId = opened("2019-07-16");
        UUID other = Ids.next();
        new Others(other).tenancyTells("tenancies.notify.signed", Others.owing(other, "2019-07-10", "316.10"));
        Api.account(other);
        Api.evaluate("2019-07-16");
        String paused = Api.get("/arrearsCases?on=2019-07-16&tenancyId=" + other)
                .jsonPath()
                .getString("items[0].arrearsCaseId");
        Api.post(
                        "/arrearsCases/" + paused + "/pauses",
                        Map.of("reason", "other", "from", "2019-07-16", "until", "2019-07-30", "comment", "waits"))
                .then()
                .statusCode(201);
        JsonPath preview = Api.get("/mailings/preview?step=reminder1").jsonPath();

        // When
        String runId = Api.post("/mailings", Map.of("step", "reminder1", "channel", "letter", "on", "2019-07-16"))
                .then()
                .statusCode(202)
                .extract()
                .path("runId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/mailings/" + runId).then().body("status", equalTo("completed")));

        // Then
        assertThat(preview.getLong("recipients.cases")).isPositive();
        assertThat(preview.getList("heldBack.heldBackBy")).contains("pause");
        Api.get("/arrearsCases/" + caseId).then().body("steps.code", contains("reminder1"));
        Api.get("/arrearsCases/" + paused).then().body("steps", hasSize(0));
        JsonPath report = Api.get("/mailings/" + runId).jsonPath();
        assertThat(report.getLong("done")).isPositive();
        // and once its letters left, all together, the next step waits for their term alone
        Api.get("/arrearsCases/" + caseId).then().body("heldBackBy", equalTo("letterNotSent"));
        String sendings = "/mailings/" + runId + "/sendings";
        Api.post("social-worker", sendings, Map.of("handedOverOn", "2019-07-17"))
                .then()
                .statusCode(403);
        Api.post(sendings, Map.of("handedOverOn", "2019-07-15"))
                .then()
                .statusCode(400)
                .body("issues.name", contains("handedOverOn"));
        long left = Api.post(sendings, Map.of("handedOverOn", "2019-07-17"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("recorded");
        assertThat(left).isPositive();
        Api.get("/arrearsCases/" + caseId).then().body("heldBackBy", nullValue());
        Api.post(sendings, Map.of("handedOverOn", "2019-07-18"))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0));
        JsonPath again = Api.post("/mailings", Map.of("step", "reminder1", "channel", "letter", "on", "2019-07-16"))
                .jsonPath();
        assertThat(again.getMap("")).isEqualTo(report.getMap(""));
        Api.post("/mailings", Map.of("step", "letter9", "channel", "letter", "on", "2019-07-21"))
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("step", "on"));
    }

    @Test
    void aMailingReachesNobodyWhileTheStatementsOfTheBankAreOld() {
        // Given a case whose first letter was due when the bank last told what was paid
        Api.evaluate("2019-07-20");
        assertThat(Api.get("/mailings/preview?step=reminder1").jsonPath().getLong("recipients.cases"))
                .isPositive();

        // When it is long ago
        Api.businessDate("2039-07-20");
        JsonPath preview = Api.get("/mailings/preview?step=reminder1").jsonPath();
        String runId = Api.post("/mailings", Map.of("step", "reminder1", "channel", "letter", "on", "2039-07-20"))
                .then()
                .statusCode(202)
                .extract()
                .path("runId");

        // Then the preview says so, and the run has nothing to do
        assertThat(preview.getLong("recipients.cases")).isZero();
        assertThat(preview.getList("heldBack.heldBackBy")).contains("staleBankImport");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/mailings/" + runId)
                        .then()
                        .body("status", equalTo("completed"))
                        .body("total", equalTo(0)));
        Api.businessDate("2019-07-20");
    }

    @Test
    void anUnknownTenancyHasNoCases() {
        Api.get("/arrearsCases?tenancyId=" + Ids.next()).then().statusCode(200).body("items", hasSize(0));
        Api.get("/arrearsCases/" + Ids.next()).then().statusCode(404);
    }
}
