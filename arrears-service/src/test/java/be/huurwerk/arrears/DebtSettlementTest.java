package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collective debt settlement: what was due is frozen, what falls due later is asked, and the mediator is answered in time. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class DebtSettlementTest {

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private String account;

    /** Rent of April that was due on the 10th, and a decision of 20 May. */
    @BeforeEach
    void owesRentOfApril() {
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-10", "2019-07-20");
        Api.businessDate("2019-05-25");
        others.tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private Response open(String client, String admissibleOn, String sentOn) {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "rentAccountId",
                account,
                "admissibleOn",
                admissibleOn,
                "decisionSentOn",
                sentOn,
                "court",
                "Arbeidsrechtbank Gent"));
        asked.put("mediator", "Mr. Proef Bemiddelaar\nVoorbeeldstraat 1\n9000 Gent");
        asked.put("rollNumber", "19/123/B");
        return Api.post(client, "/debtSettlements", asked);
    }

    private String opened() {
        return open("finance-office", "2019-05-20", "2019-05-24")
                .then()
                .statusCode(201)
                .extract()
                .path("debtSettlementId");
    }

    private static Response act(String id, String kind, String on) {
        return Api.post("/debtSettlements/" + id + "/acts", Map.of("kind", kind, "on", on));
    }

    private void pay(String receivedOn, String amount) {
        Api.paid(account, receivedOn, amount, "R");
    }

    /** What is open of the debts of the account, by their due day. */
    private Map<String, Double> open() {
        JsonPath entries = Api.json(Api.get("/rentAccounts/" + account + "/entries?pageSize=200"));
        Map<String, Double> open = new HashMap<>();
        List<Map<String, Object>> items = entries.getList("items");
        items.stream()
                .filter(item -> item.get("open") != null)
                .forEach(item -> open.put((String) item.get("dueOn"), ((Number) item.get("open")).doubleValue()));
        return open;
    }

    @Test
    void freezesASettlementOfChargesThatWasBookedBeforeTheDecisionThoughItFallsDueAfterIt() {
        // Given 240.00 of charges of last year, booked on 30 April and due on 31 May, and rent of a month that runs on
        NewEntry charges = NewEntry.charge(
                EntryKind.settlement,
                LocalDate.of(2019, 5, 31),
                LocalDate.of(2019, 4, 30),
                Euro.of("240.00"),
                "settlement of 2018 of " + tenancyId);
        QuarkusTransaction.requiringNew().run(() -> ledger.append(UUID.fromString(account), charges));

        // When the decision is of 20 May
        String id = opened();
        rentOfJune();

        // Then it is claimed and frozen, no payment pays it and nothing asks it
        Api.businessDate("2019-06-20");
        pay("2019-06-08", "310.00");
        assertThat(open()).containsEntry("2019-05-31", 240.0).containsEntry("2019-06-10", 0.0);
        Api.get("/debtSettlements/" + id)
                .then()
                .body("claim.principal", equalTo(556.10f))
                .body("frozen", equalTo(556.10f))
                .body("overdueSince", equalTo(0.00f));
        Api.evaluate("2019-06-16");
        Api.get("/arrearsCases?on=2019-06-16&tenancyId=" + tenancyId)
                .then()
                .body("items[0].amount", equalTo(0.00f))
                .body("items[0].frozen", equalTo(556.10f))
                .body("items[0].heldBackBy", equalTo("debtSettlement"));
    }

    private void rentOfJune() {
        Api.businessDate("2019-06-01");
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", "2019-06-01", 300.00));
        Api.postMonth("2019-06");
    }

    private static Response paid(Map<String, ?> payment, Map<String, ?> choice) {
        Map<String, Object> all = new HashMap<>(payment);
        all.putAll(choice);
        return Api.post("/payments", all);
    }

    @Test
    void tellsWhichOfTheDebtsThatAPaymentNamesAreFrozenAndNotPaidByIt() {
        // Given
        String id = opened();
        rentOfJune();
        Api.businessDate("2019-06-20");
        List<String> named =
                Api.get("/rentAccounts/" + account + "/entries").jsonPath().getList("items.entryId");
        Map<String, ?> payment = Map.of(
                "rentAccountId",
                account,
                "receivedOn",
                "2019-06-08",
                "amount",
                new BigDecimal("20.00"),
                "reference",
                "R");

        // When the payment names the debt of April, which is frozen, and the rent of June
        Response of = paid(payment, Map.of("pays", named));

        // Then it says that the mediator alone pays April
        of.then()
                .statusCode(201)
                .body("pays.size()", equalTo(2))
                .body("notPaid.size()", equalTo(1))
                .body("notPaid[0].entryId", equalTo(named.get(0)))
                .body("notPaid[0].why", equalTo("frozen"))
                .body("notPaid[0].debtSettlementId", equalTo(id));
        assertThat(open()).containsEntry("2019-06-10", 280.0).containsEntry("2019-04-10", 316.1);

        // and says nothing where what was named is paid, where nothing was named, and of what was paid before the
        // decision
        paid(payment, Map.of("period", "2019-06")).then().statusCode(201).body("notPaid", nullValue());
        paid(payment, Map.of()).then().statusCode(201).body("notPaid", nullValue());
        Map<String, Object> before = new HashMap<>(payment);
        before.put("receivedOn", "2019-05-20");
        paid(before, Map.of("pays", named.subList(0, 1))).then().statusCode(201).body("notPaid", nullValue());
        assertThat(open()).containsEntry("2019-06-10", 240.0).containsEntry("2019-04-10", 296.1);
    }

    @Test
    void keepsPaymentsFromWhatIsFrozenUntilItIsRevoked() {
        // Given
        String id = opened();
        rentOfJune();

        // When the rent of June is paid
        Api.businessDate("2019-06-20");
        pay("2019-06-08", "300.00");

        // Then it pays June and not April
        assertThat(open()).containsEntry("2019-06-10", 0.0).containsEntry("2019-04-10", 316.1);
        Api.get("/debtSettlements/" + id)
                .then()
                .body("frozen", equalTo(316.10f))
                .body("claim.principal", equalTo(316.10f))
                .body("overdueSince", equalTo(0.00f));
        // and what is paid too much waits
        pay("2019-06-12", "20.00");
        assertThat(open()).containsEntry("2019-04-10", 316.1);

        // and once it is revoked, April is paid as any other debt from the next day on
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "revoked", "on", "2019-06-19"))
                .then()
                .statusCode(201)
                .body("running", equalTo(false))
                .body("end.kind", equalTo("revoked"))
                .body("frozen", equalTo(0.00f));
        Api.businessDate("2019-06-22");
        pay("2019-06-21", "100.00");
        assertThat(open()).containsEntry("2019-04-10", 196.1);
        act(id, "claimFiled", "2019-06-20").then().statusCode(400).body("issues[0].name", equalTo("channel"));
        act(id, "warned", "2019-06-20").then().statusCode(409).body("type", endsWith("debtSettlementEnded"));
    }

    @Test
    void asksNothingOfWhatIsFrozenAndTheRestAsEver() throws IOException {
        // Given a case
        Api.evaluate("2019-05-19");
        String id = opened();
        rentOfJune();
        Api.businessDate("2019-07-20");

        // When all that is overdue is frozen
        Api.evaluate("2019-06-09");

        // Then
        Api.get("/arrearsCases?on=2019-06-09&tenancyId=" + tenancyId)
                .then()
                .body("items[0].heldBackBy", equalTo("debtSettlement"))
                .body("items[0].heldBack.guard", hasItems("debtSettlement"))
                .body("items[0].heldBack.find { it.guard == 'debtSettlement' }.reason", equalTo(id));
        String arrearsCase = Api.get("/arrearsCases?on=2019-06-09&tenancyId=" + tenancyId)
                .jsonPath()
                .getString("items[0].arrearsCaseId");
        Api.post(
                        "/arrearsCases/" + arrearsCase + "/steps",
                        Map.of("code", "reminder1", "on", "2019-06-09", "channel", "letter"))
                .then()
                .statusCode(409)
                .body("heldBackBy", hasItems("debtSettlement"));
        // and what falls due later is followed by itself
        Api.evaluate("2019-06-20");
        Api.get("/arrearsCases?on=2019-06-20&tenancyId=" + tenancyId)
                .then()
                .body("items[0].amount", equalTo(300.00f))
                .body("items[0].oldestDue", equalTo("2019-06-10"))
                .body("items[0].heldBackBy", nullValue());
        // and its letter asks for that alone, with a copy to the mediator
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        Api.post(
                        "/arrearsCases/" + arrearsCase + "/steps",
                        Map.of("code", "reminder1", "on", "2019-06-20", "channel", "letter"))
                .then()
                .statusCode(201);
        String step =
                Api.get("/arrearsCases/" + arrearsCase + "/steps").jsonPath().getString("items[0].stepId");
        assertThat(PdfText.of(Api.get("/arrearsCases/" + arrearsCase + "/steps/" + step + "/letter")
                        .asByteArray()))
                .contains("300,00", "Kopie aan uw schuldbemiddelaar Mr. Proef Bemiddelaar")
                .doesNotContain("316,10");
    }

    @Test
    void agreesNoPlanOnWhatIsFrozenAndEndsTheOneThereWas() {
        // Given a plan
        Map<String, Object> plan = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("300.00"),
                "instalments",
                3,
                "firstDueOn",
                "2019-06-15");
        String planId =
                Api.post("/paymentPlans", plan).then().statusCode(201).extract().path("paymentPlanId");

        // When
        opened();

        // Then
        Api.get("/paymentPlans/" + planId)
                .then()
                .body("state", equalTo("cancelled"))
                .body("history.ground", hasItems("debtSettlement"));
        Api.post("/paymentPlans", plan).then().statusCode(409);
    }

    @Test
    void booksDividendsOnWhatIsFrozenAndNoMoreThanThat() {
        String id = opened();
        Api.businessDate("2019-07-20");
        String path = "/debtSettlements/" + id + "/dividends";
        Api.post(path, Map.of("receivedOn", "2019-07-18", "amount", new BigDecimal("316.11")))
                .then()
                .statusCode(409)
                .body("type", endsWith("moreThanOpen"));
        Api.post("social-worker", path, Map.of("receivedOn", "2019-07-18", "amount", new BigDecimal("16.10")))
                .then()
                .statusCode(403);

        // When a dividend is booked, and a payment that stood on the account is one
        Api.post(path, Map.of("receivedOn", "2019-07-18", "amount", new BigDecimal("16.10")))
                .then()
                .statusCode(201)
                .body("frozen", equalTo(300.00f))
                .body("dividends.amount", hasItems(16.10f));
        pay("2019-07-19", "50.00");
        assertThat(open()).containsEntry("2019-04-10", 300.0);
        String payment = Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .jsonPath()
                .getString("items.find { it.kind == 'payment' && it.ground == 'payment' }.entryId");
        Api.post(path, Map.of("entryId", payment, "amount", new BigDecimal("50.00")))
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("amount"));
        Api.post(path, Map.of("entryId", payment)).then().statusCode(201).body("frozen", equalTo(250.00f));

        // Then it is one once
        assertThat(open()).containsEntry("2019-04-10", 250.0);
        Api.post(path, Map.of("entryId", payment)).then().statusCode(400).body("issues[0].name", equalTo("entryId"));
        assertThat(Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class))
                .isEqualByComparingTo("250.00");
    }

    @Test
    void takesADividendBackThatWasAMistake() {
        // Given a dividend that was booked, and one that stood on the account as a payment
        String id = opened();
        Api.businessDate("2019-07-20");
        String path = "/debtSettlements/" + id + "/dividends";
        Api.post(path, Map.of("receivedOn", "2019-07-18", "amount", new BigDecimal("16.10")));
        pay("2019-07-19", "50.00");
        String payment = Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .jsonPath()
                .getString("items.find { it.kind == 'payment' && it.ground == 'payment' }.entryId");
        JsonPath booked = Api.post(path, Map.of("entryId", payment)).jsonPath();
        String first = path + "/" + booked.getString("dividends[0].dividendId") + "/reversal";
        String second = path + "/" + booked.getString("dividends[1].dividendId") + "/reversal";
        assertThat(open()).containsEntry("2019-04-10", 250.0);
        Map<String, String> why = Map.of("reason", "paid for another file");
        Api.post("social-worker", first, why).then().statusCode(403);
        Api.post(first, Map.of()).then().statusCode(400).body("issues[0].name", equalTo("reason"));
        Api.post(path + "/" + Ids.next() + "/reversal", why).then().statusCode(404);

        // When
        Api.post(first, why)
                .then()
                .statusCode(201)
                .body("frozen", equalTo(266.10f))
                .body("dividends[0].reversed.on", equalTo("2019-07-20"))
                .body("dividends[0].reversed.reason", equalTo("paid for another file"))
                .body("dividends[1].reversed", nullValue());
        Api.post(first, why).then().statusCode(409).body("type", endsWith("dividendReversed"));

        // Then that of the bank is a payment again, which pays nothing frozen and may be named a dividend anew
        Api.post(second, why).then().statusCode(201).body("frozen", equalTo(316.10f));
        assertThat(Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class))
                .isEqualByComparingTo("266.10");
        Api.post(path, Map.of("entryId", payment)).then().statusCode(201).body("frozen", equalTo(266.10f));
        assertThat(open()).containsEntry("2019-04-10", 266.1);
    }

    @Test
    void setsWhatIsFreeAgainstTheDebtsOnceItHasEnded() {
        // Given 120.00 that was paid too much while April was frozen
        String id = opened();
        Api.businessDate("2019-06-20");
        pay("2019-06-12", "120.00");
        assertThat(open()).containsEntry("2019-04-10", 316.1);

        // When
        Api.businessDate("2019-07-01");
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "revoked", "on", "2019-06-30"))
                .then()
                .statusCode(201);

        // Then it pays April from that day on, and is asked of nobody
        assertThat(open()).containsEntry("2019-04-10", 196.1);
        Api.get("/rentAccounts/" + account)
                .then()
                .body("balance", equalTo(196.10f))
                .body("overdue", equalTo(196.10f));
        Api.get("/rentAccounts?tenancyId=" + tenancyId + "&on=2019-06-30")
                .then()
                .body("items[0].overdue", equalTo(316.10f));

        // and a payment that is known later, but was booked before, leaves it so
        Api.businessDate("2019-07-20");
        pay("2019-06-15", "50.00");
        assertThat(open()).containsEntry("2019-04-10", 146.1);
        Api.get("/rentAccounts/" + account)
                .then()
                .body("balance", equalTo(146.10f))
                .body("overdue", equalTo(146.10f));
    }

    @Test
    void aReminderOfWhileItWasFrozenIsNoReminderOfTheDebtThatIsAskedAgain() {
        // Given April that is frozen, and June that is asked
        Api.evaluate("2019-05-19");
        String id = opened();
        rentOfJune();
        Api.businessDate("2019-07-20");
        Api.evaluate("2019-06-20");
        String arrearsCase = Api.get("/arrearsCases?on=2019-06-20&tenancyId=" + tenancyId)
                .jsonPath()
                .getString("items[0].arrearsCaseId");
        Api.post(
                        "/arrearsCases/" + arrearsCase + "/steps",
                        Map.of("code", "reminder1", "on", "2019-06-20", "channel", "letter"))
                .then()
                .statusCode(201)
                .body("stage", equalTo("reminder1"));

        // When it is rejected
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "rejected", "on", "2019-06-25"))
                .then()
                .statusCode(201);

        // Then April begins at the first letter
        Api.get("/arrearsCases/" + arrearsCase + "?on=2019-07-20")
                .then()
                .body("oldestDue", equalTo("2019-04-10"))
                .body("stage", equalTo("overdue"))
                .body("nextStep.code", equalTo("reminder1"));
    }

    @Test
    void whatIsRenouncedIsAskedOfNobodyOnceItIsCompleted() {
        // Given a warning that no claim answered
        Api.evaluate("2019-05-19");
        String id = opened();
        Api.businessDate("2019-07-19");
        act(id, "warned", "2019-07-01").then().statusCode(201);

        // When
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "completed", "on", "2019-07-19"))
                .then()
                .statusCode(201)
                .body("running", equalTo(false))
                .body("renounced", equalTo(true))
                .body("frozen", equalTo(316.10f));

        // Then nothing asks it, and no payment pays it
        Api.businessDate("2019-07-20");
        pay("2019-07-20", "50.00");
        assertThat(open()).containsEntry("2019-04-10", 316.1);
        Api.get("/arrearsCases?on=2019-07-20&tenancyId=" + tenancyId)
                .then()
                .body("items[0].heldBackBy", equalTo("debtSettlement"));
        Api.post(
                        "/paymentPlans",
                        Map.of(
                                "rentAccountId",
                                account,
                                "amount",
                                new BigDecimal("100.00"),
                                "instalments",
                                2,
                                "firstDueOn",
                                "2019-08-15"))
                .then()
                .statusCode(409);
    }

    @Test
    void runsForEachOfTwoTenantsAndFreezesWhatEitherFreezes() throws IOException {
        // Given a settlement of one tenant, whose decision was of 20 May, and one of the other, of 12 June
        UUID tenancy = Ids.next();
        ObjectNode signed = Others.owing(tenancy, "2019-04-10", "316.10");
        ((ObjectNode) signed.get("takenOver"))
                .withArray("openItems")
                .addObject()
                .put("dueOn", "2019-06-10")
                .put("amount", new BigDecimal("300.00"))
                .put("kind", "rent");
        List<String> tenants = Others.withSpouse(signed);
        new Others(tenancy).tenancyTells("tenancies.notify.signed", signed);
        account = Api.account(tenancy).getString("items[0].rentAccountId");
        Api.businessDate("2019-07-20");
        String one = openFor(tenants.get(0), "2019-05-20")
                .then()
                .statusCode(201)
                .body("personId", equalTo(tenants.get(0)))
                .extract()
                .path("debtSettlementId");
        openFor(tenants.get(0), "2019-06-12").then().statusCode(409).body("type", endsWith("debtSettlementRuns"));
        open("finance-office", "2019-06-12", "2019-06-12").then().statusCode(409);
        openFor(Ids.next().toString(), "2019-06-12").then().statusCode(400).body("issues[0].name", equalTo("personId"));
        String other = openFor(tenants.get(1), "2019-06-12")
                .then()
                .statusCode(201)
                .body("claim.total", equalTo(616.10f))
                .body("frozen", equalTo(616.10f))
                .extract()
                .path("debtSettlementId");

        // Then each claims what it freezes, and the rent of June waits as well
        Api.get("/debtSettlements?rentAccountId=" + account)
                .then()
                .body("items.debtSettlementId", equalTo(List.of(one, other)))
                .body("items.frozen", equalTo(List.of(316.10f, 616.10f)))
                .body("items.claim.total", equalTo(List.of(316.10f, 616.10f)));
        Api.businessDate("2019-07-22");
        pay("2019-07-21", "300.00");
        assertThat(open()).containsEntry("2019-06-10", 300.0).containsEntry("2019-04-10", 316.1);

        // and the claim of each names the one whose it is, and the other beside
        TenancyStandIn.addressee(
                tenancy,
                List.of("Proefella Van Testegem", "Proefo Van Testegem"),
                Map.of(UUID.fromString(tenants.get(0)), "Proefella", UUID.fromString(tenants.get(1)), "Proefo"));
        assertThat(claim(one, "nl"))
                .contains("schuldenregeling van Proefella Van Testegem, Voorbeeldstraat 1")
                .contains("Medeschuldenaar volgens de huurovereenkomst: Proefo Van Testegem.");
        assertThat(claim(other, "en"))
                .contains("settlement of Proefo Van Testegem, Voorbeeldstraat 1")
                .contains("Co-debtor by the lease: Proefella Van Testegem.");

        // When the second is revoked, the first goes on, and what was paid pays what it alone had frozen
        Api.post("/debtSettlements/" + other + "/end", Map.of("kind", "revoked", "on", "2019-07-20"))
                .then()
                .statusCode(201);
        Api.get("/debtSettlements/" + one).then().body("running", equalTo(true)).body("frozen", equalTo(316.10f));
        assertThat(open()).containsEntry("2019-06-10", 0.0).containsEntry("2019-04-10", 316.1);
    }

    private static String claim(String id, String language) throws IOException {
        return PdfText.of(Api.call()
                .header("Accept-Language", language)
                .get("/arrears/v1/debtSettlements/" + id + "/claim")
                .asByteArray());
    }

    private Response openFor(String personId, String admissibleOn) {
        return Api.openDebtSettlementOf(personId, account, admissibleOn);
    }

    @Test
    void tellsTheFinalBalanceWithWhatIsFrozen() {
        // Given
        opened();
        Api.businessDate("2019-07-20");

        // When the household leaves, and all is posted
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", "2010-03-01", 300.00));
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 100.00));
        for (String month : List.of("2019-03", "2019-04", "2019-05", "2019-06")) {
            Api.postMonth(month);
        }

        // Then April, which was taken over, and the rents that were due until 20 May are frozen
        TestEvent told = finalBalances(1).get(0);
        EventSchemas.assertMatches(told);
        // 316.10 + 3 x 300.00
        assertThat(told.data().get("frozenByDebtSettlement").asDouble()).isEqualTo(1216.10);
    }

    /** Issue 6: a deposit that waits for the end of the lease pays nothing of what is frozen meanwhile. */
    @Test
    void tellsTheFinalBalanceAnewWhenItIsOpenedAfterwardsAndWhenItEnds() {
        // Given a household that is gone and owes 316.10 of April, 4 x 300.00, 100.00 of damage and 16.00
        Api.businessDate("2019-07-20");
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", "2010-03-01", 300.00));
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 100.00));
        for (String month : List.of("2019-03", "2019-04", "2019-05", "2019-06")) {
            Api.postMonth(month);
        }
        assertThat(frozen(finalBalances(1).get(0))).isEqualTo(0.00);

        // When
        String id = open("finance-office", "2019-05-20", "2019-05-24")
                .then()
                .statusCode(201)
                .extract()
                .path("debtSettlementId");

        // Then April and the rents that were due until 20 May: 316.10 + 3 x 300.00; and it is told after the settlement
        // of debts
        TestEvent told = finalBalances(2).get(1);
        EventSchemas.assertMatches(told);
        assertThat(frozen(told)).isEqualTo(1216.10);
        assertThat(told.data().get("total"))
                .isEqualTo(finalBalances(1).get(0).data().get("total"));
        assertThat(TestTopics.read(Others.ARREARS, tenancyId).stream()
                        .map(TestEvent::type)
                        .filter(type -> type.contains("debtSettlements") || type.endsWith(".finalBalance"))
                        .toList())
                .containsExactly(
                        "rentAccounts.notify.finalBalance",
                        "debtSettlements.notify.opened",
                        "rentAccounts.notify.finalBalance");

        // When it is revoked
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "revoked", "on", "2019-07-19"))
                .then()
                .statusCode(201);

        // Then nothing is frozen any more
        assertThat(frozen(finalBalances(3).get(2))).isEqualTo(0.00);
    }

    private List<TestEvent> finalBalances(int atLeast) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read(Others.ARREARS, tenancyId).stream()
                                .filter(event -> event.type().endsWith("rentAccounts.notify.finalBalance"))
                                .toList(),
                        events -> events.size() >= atLeast);
    }

    private static double frozen(TestEvent finalBalance) {
        return finalBalance.data().get("frozenByDebtSettlement").asDouble();
    }

    @Test
    void tellsTheOthersThatItRunsAndThatItEnded() {
        String id = opened();
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "rejected", "on", "2019-05-25"))
                .then()
                .statusCode(201);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = TestTopics.read(Others.ARREARS, tenancyId).stream()
                    .filter(event -> event.type().contains("debtSettlements"))
                    .toList();
            assertThat(told).hasSize(2);
            told.forEach(EventSchemas::assertMatches);
            assertThat(told.get(1).data().get("kind").asText()).isEqualTo("rejected");
        });
    }

    @Test
    void answersTheMediatorInTime() {
        // Given
        String id = opened();
        Api.businessDate("2019-07-20");
        Api.get("/debtSettlements/" + id)
                .then()
                .body("terms[0].until", equalTo("2019-06-24"))
                .body("terms[0].state", equalTo("passed"));
        Api.get("/debtSettlements/" + id + "?on=2019-06-24").then().body("terms[0].state", equalTo("running"));

        // Then
        act(id, "planAccepted", "2019-07-01").then().statusCode(409).body("type", endsWith("debtSettlementActNotNow"));
        act(id, "warned", "2019-07-02")
                .then()
                .statusCode(201)
                .body("terms[1].until", equalTo("2019-07-17"))
                .body("renounced", equalTo(true));
        Api.post(
                        "/debtSettlements/" + id + "/acts",
                        Map.of("kind", "claimFiled", "on", "2019-07-16", "channel", "registeredLetter"))
                .then()
                .statusCode(201)
                .body("renounced", equalTo(false))
                .body("terms.state", hasItems("done"));
        act(id, "warned", "2019-07-03").then().statusCode(409);
        act(id, "planReceived", "2019-07-18")
                .then()
                .statusCode(201)
                .body("terms.find { it.what == 'plan' }.until", equalTo("2019-09-18"));
        act(id, "planObjected", "2019-07-19").then().statusCode(201);
        act(id, "planAccepted", "2019-07-20").then().statusCode(409);
        // and the draft that follows an objection is answered anew
        act(id, "planReceived", "2019-07-20")
                .then()
                .statusCode(201)
                .body("terms.find { it.what == 'plan' }.until", equalTo("2019-09-20"));
        act(id, "planReceived", "2019-07-20").then().statusCode(409);
        act(id, "planAccepted", "2019-07-20").then().statusCode(201);
        act(id, "registerFiled", "2019-07-21").then().statusCode(400).body("issues[0].name", equalTo("on"));
    }

    private static Response annul(String id, Response recorded, String kind) {
        String actId =
                recorded.then().statusCode(201).extract().path("acts.findAll { it.kind == '" + kind + "' }[-1].actId");
        return Api.post("/debtSettlements/" + id + "/acts/" + actId + "/annulment", Map.of("reason", "a typing error"));
    }

    @Test
    void whatWasRecordedByMistakeIsTakenBackAndRecordedAnew() {
        // Given
        String id = opened();
        Api.businessDate("2019-07-20");
        Response warned = act(id, "warned", "2019-06-25");
        warned.then().body("renounced", equalTo(true));

        // When
        annul(id, warned, "warned")
                .then()
                .statusCode(201)
                .body("renounced", equalTo(false))
                .body("acts", empty());

        // Then
        annul(id, warned, "warned").then().statusCode(404);
        act(id, "warned", "2019-07-15").then().statusCode(201).body("renounced", equalTo(false));
        Response draft = act(id, "planReceived", "2019-07-16");
        Response objected = act(id, "planObjected", "2019-07-17");
        annul(id, draft, "planReceived").then().statusCode(409).body("type", endsWith("debtSettlementActNotNow"));
        annul(id, objected, "planObjected").then().statusCode(201);
        annul(id, draft, "planReceived").then().statusCode(201).body("terms.what", not(hasItems("plan")));
    }

    @Test
    void printsTheClaimAndExportsItForTheRegisterUntilItIsFiledThere() throws IOException {
        // Given
        String id = opened();
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());

        // When
        Response claim = Api.get("/debtSettlements/" + id + "/claim");

        // Then
        claim.then().statusCode(200).contentType("application/pdf");
        assertThat(PdfText.of(claim.asByteArray()))
                .contains("Mr. Proef Bemiddelaar", "Aangifte van schuldvordering", "Proefella Van Testegem")
                .contains("20 mei 2019", "Arbeidsrechtbank Gent", "19/123/B", "artikel 1675/9")
                .contains("10 april 2019 316,10", "Voorrang: geen");
        Api.post("auditor", "/debtSettlements", Map.of()).then().statusCode(403);
        Api.get("/debtSettlementRegisterExport")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString(
                        id + ",\"Arbeidsrechtbank Gent\",\"19/123/B\",2019-05-20,2019-06-24,316.10,0.00,0.00,316.10"));
        act(id, "registerFiled", "2019-05-25").then().statusCode(201);
        Api.get("/debtSettlementRegisterExport").then().body(not(containsString(id)));
    }

    @Test
    void claimsNothingOfATenancyThatWasAMistake() {
        // Given
        String id = opened();

        // When
        others.tenancyTells("tenancies.notify.annulled", Others.annulled(tenancyId));

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/debtSettlements/" + id)
                        .then()
                        .body("running", equalTo(false))
                        .body("annulled.reason", equalTo("the tenancy is annulled")));
        Api.get("/debtSettlements/" + id + "/claim").then().statusCode(409);
        Api.get("/debtSettlementRegisterExport").then().body(not(containsString(id)));
    }

    @Test
    void runsOnceAnAccountAndInTheOrderOfItsDays() {
        open("finance-office", "2019-05-20", "2019-05-19")
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("decisionSentOn"));
        open("finance-office", "2019-05-26", "2019-05-26")
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("admissibleOn", "decisionSentOn"));
        open("integrator-payments", "2019-05-20", "2019-05-24").then().statusCode(403);
        String id = opened();
        open("finance-office", "2019-05-21", "2019-05-24")
                .then()
                .statusCode(409)
                .body("type", endsWith("debtSettlementRuns"))
                .body("debtSettlementId", equalTo(id));
        Api.get("/debtSettlements?running=true&rentAccountId=" + account)
                .then()
                .body("items.debtSettlementId", equalTo(List.of(id)));
        Api.get("/debtSettlements?on=2019-05-19&rentAccountId=" + account)
                .then()
                .body("total", equalTo(0));
    }
}
