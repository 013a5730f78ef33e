package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payment plans through the API. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PaymentPlanTest {

    private static final String DEPOSIT =
            StructuredCommunication.issue(291_000_065L).formatted();

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private String account;

    @BeforeEach
    void anAccountOwes300() {
        Api.businessDate("2019-05-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "300.00"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private Response agree(String amount, int instalments, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal(amount),
                "instalments",
                instalments,
                "firstDueOn",
                "2019-06-10"));
        body.putAll(more);
        return Api.post("/paymentPlans", body);
    }

    private String agreed() {
        return agree("300.00", 3, Map.of()).then().statusCode(201).extract().path("paymentPlanId");
    }

    /** Its id. */
    private String paid(String on, String amount) {
        Api.businessDate(on);
        return Api.paid(account, on, amount, on);
    }

    @Test
    void hasAScheduleThatSumsToTheCent() {
        agree("200.00", 3, Map.of())
                .then()
                .statusCode(201)
                .body("state", equalTo("live"))
                .body("schedule.dueOn", contains("2019-06-10", "2019-07-10", "2019-08-10"))
                .body("schedule.amount", contains(66.67f, 66.67f, 66.66f))
                .body("toleranceDays", equalTo(5))
                .body("currentRent", equalTo(true));
    }

    @Test
    void isProposedWithItsWarningsAndNothingIsKept() {
        // Given an income of 190.00 a month, of which 33 % is 62.70
        Map<String, Object> thought = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("200.00"),
                "instalments",
                3,
                "firstDueOn",
                "2019-06-10",
                "monthlyIncome",
                new BigDecimal("190.00"));

        // When
        Response quote = Api.post("/paymentPlanQuotes", thought);

        // Then 66.66 is more than a third of it, whatever the rent is
        quote.then()
                .statusCode(200)
                .body("schedule.amount", contains(66.67f, 66.67f, 66.66f))
                .body("months", equalTo(3))
                .body("inAMonth", equalTo(66.66f))
                .body("debts.amount", hasItems(200.00f))
                .body("warnings.code", hasItems("aboveIncomeShare"));
        Api.get("/paymentPlans?rentAccountId=" + account).then().body("total", equalTo(0));
        Map<String, Object> tooMuch = new HashMap<>(thought);
        tooMuch.put("amount", new BigDecimal("300.01"));
        Api.post("/paymentPlanQuotes", tooMuch)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:moreThanOwed"));
    }

    @Test
    void livesAgainWhenThePaymentThatCompletedItComesBack() {
        // Given a plan that is paid at once
        String plan = agreed();
        String paymentId = paid("2019-06-05", "300.00");
        Api.evaluate("2019-06-05");
        Api.get("/paymentPlans/" + plan).then().body("state", equalTo("completed"));

        // When the bank takes the payment back
        Api.businessDate("2019-06-20");
        LedgerEntry payment = ledger.find(UUID.fromString(account), EntryKind.payment, paymentId)
                .orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(
                        UUID.fromString(account), NewEntry.reversal(payment, LocalDate.of(2019, 6, 12), "returned")));
        Api.evaluate("2019-06-12");

        // Then it lives, and is broken once the tolerance of its first instalment has passed
        Api.get("/paymentPlans/" + plan)
                .then()
                .body("state", equalTo("live"))
                .body("history.state", contains("live", "completed", "live"))
                .body("history[2].ground", equalTo("paymentReturned"));
        Api.evaluate("2019-06-15");
        Api.get("/paymentPlans/" + plan).then().body("state", equalTo("live"));
        Api.evaluate("2019-06-16");
        Api.get("/paymentPlans/" + plan)
                .then()
                .body("state", equalTo("broken"))
                .body("history[3].ground", equalTo("instalmentMissed"));
    }

    @Test
    void isRefusedForMoreThanIsOwedOrWhileAnotherOneLives() {
        agree("300.01", 3, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:moreThanOwed"))
                .body("owed", equalTo(300.00f));
        String live = agreed();
        agree("300.00", 2, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:paymentPlanLives"))
                .body("href", equalTo("/arrears/v1/paymentPlans/" + live));
    }

    @Test
    void namesEveryFaultOfWhatWasAgreed() {
        agree(
                        "300.00",
                        3,
                        Map.of(
                                "agreedOn",
                                "2019-05-21",
                                "firstDueOn",
                                "2019-05-01",
                                "downPayment",
                                new BigDecimal("300.00"),
                                "replaces",
                                Ids.next(),
                                "debts",
                                java.util.List.of(Ids.next())))
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("agreedOn", "firstDueOn", "downPayment", "replaces", "debts"));
        agree("300.00", 3, Map.of("agreedOn", "2018-12-31", "firstDueOn", "2018-12-30"))
                .then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("agreedOn", "firstDueOn"));
        agree("300.00", 0, Map.of()).then().statusCode(400).body("issues.name", contains("instalments"));
        Map<String, Object> unknown = Map.of("rentAccountId", Ids.next());
        agree("300.00", 3, unknown).then().statusCode(400).body("issues.name", contains("rentAccountId"));
    }

    @Test
    void isWrittenDownLaterAndCountsFromTheDayOfTheAgreement() {
        // Given 100.00 is paid two days after what was agreed on the desk
        paid("2019-05-22", "100.00");
        Api.businessDate("2019-05-24");

        // When it is written down on the 24th
        Map<String, Object> agreement = Map.of("agreedOn", "2019-05-20", "firstDueOn", "2019-05-20");
        agree("300.00", 3, agreement)
                .then()
                .statusCode(201)
                .body("agreedOn", equalTo("2019-05-20"))
                .body("schedule.dueOn", contains("2019-05-20", "2019-06-20", "2019-07-20"))
                .body("actual", equalTo(200.00f))
                .body("history[0].on", equalTo("2019-05-20"));

        // Then another one is not said to be older than that
        String plan = Api.get("/paymentPlans?rentAccountId=" + account).path("items[0].paymentPlanId");
        agree("200.00", 2, Map.of("agreedOn", "2019-05-19", "replaces", plan))
                .then()
                .statusCode(400)
                .body("issues.name", contains("agreedOn"));
    }

    @Test
    void isReplacedByAnotherOneAndCancelled() {
        // Given
        String first = agreed();

        // When
        String second = agree("300.00", 6, Map.of("replaces", first))
                .then()
                .statusCode(201)
                .extract()
                .path("paymentPlanId");

        // Then
        Api.get("/paymentPlans/" + first)
                .then()
                .body("state", equalTo("replaced"))
                .body("history.state", contains("live", "replaced"));
        Api.post("/paymentPlans/" + second + "/cancellation", Map.of("reason", "tenantRequest"))
                .then()
                .statusCode(201)
                .body("state", equalTo("cancelled"));
        Api.post("/paymentPlans/" + second + "/cancellation", Map.of("reason", "tenantRequest"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:paymentPlanEnded"));
        Api.get("/paymentPlans?state=live&rentAccountId=" + account).then().body("items", hasSize(0));
    }

    @Test
    void isPaidByItsInstalmentsAndThenByTheRentOfTheMonth() {
        // Given the rent of June beside it
        String plan = agreed();
        Api.businessDate("2019-06-01");
        Api.postMonth("2019-06");

        // When 100.00 + 316.10
        paid("2019-06-12", "416.10");

        // Then
        Api.get("/rentAccounts/" + account + "?on=2019-06-12").then().body("balance", equalTo(200.00f));
        Api.get("/paymentPlans/" + plan + "?on=2019-06-12")
                .then()
                .body("actual", equalTo(200.00f))
                .body("expected", equalTo(300.00f))
                .body("scheduled", equalTo(200.00f));

        // When the rest is paid, it is completed
        paid("2019-07-05", "200.00");
        Api.evaluate("2019-07-05");
        Api.get("/paymentPlans/" + plan)
                .then()
                .body("state", equalTo("completed"))
                .body("history[1].actual", equalTo(0.00f));
        assertThat(Api.json(Api.get("/arrearsCases?tenancyId=" + tenancyId)).getInt("total"))
                .isZero();
    }

    @Test
    void givesWhatWasPaidAheadOfItToTheRentOnceTheRentsOwnPaymentIsUndone() {
        // Given June's instalment and rent are paid, and 50.00 of July's instalment
        agreed();
        Api.businessDate("2019-06-01");
        Api.postMonth("2019-06");
        paid("2019-06-11", "100.00");
        String rent = paid("2019-06-12", "316.10");
        paid("2019-06-13", "50.00");

        // When
        UUID rentAccountId = UUID.fromString(account);
        LedgerEntry line = ledger.find(rentAccountId, EntryKind.payment, rent).orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        ledger.append(rentAccountId, NewEntry.reversal(line, LocalDate.of(2019, 6, 20), "takenBack")));

        // Then 266.10 of the rent is open, and two instalments that are not due
        Api.get("/rentAccounts/" + account + "/entries?on=2019-06-20")
                .then()
                .body("items.find { it.kind == 'rent' }.open", equalTo(266.10f))
                .body("items.find { it.kind == 'takenOver' }.open", equalTo(200.00f));
    }

    @Test
    void forAPartOfADebtIsKeptByItsInstalments() {
        // Given 90.00 of 300.00
        String plan =
                agree("90.00", 3, Map.of()).then().statusCode(201).extract().path("paymentPlanId");

        // When
        paid("2019-06-10", "30.00");
        Api.businessDate("2019-06-16");
        Api.evaluate("2019-06-16");

        // Then
        Api.get("/paymentPlans/" + plan + "?on=2019-06-10")
                .then()
                .body("actual", equalTo(60.00f))
                .body("expected", equalTo(90.00f))
                .body("scheduled", equalTo(60.00f));
        Api.get("/paymentPlans/" + plan + "?on=2019-06-16")
                .then()
                .body("expected", equalTo(60.00f))
                .body("scheduled", equalTo(60.00f))
                .body("checks[0].expected", equalTo(60.00f))
                .body("checks[0].scheduled", equalTo(60.00f));
        Api.get("/paymentPlans/" + plan).then().body("state", equalTo("live"));

        // When all of it is paid, 210.00 is open that it does not ask
        paid("2019-07-10", "60.00");
        Api.evaluate("2019-07-10");
        Api.get("/paymentPlans/" + plan)
                .then()
                .body("state", equalTo("completed"))
                .body("history[1].actual", equalTo(0.00f));
    }

    @Test
    void forAPartOfADebtIsCompletedWhenItIsPaidAtOnce() {
        // Given
        String plan =
                agree("200.00", 3, Map.of()).then().statusCode(201).extract().path("paymentPlanId");

        // When
        paid("2019-05-20", "200.00");
        Api.evaluate("2019-05-20");

        // Then
        Api.get("/paymentPlans/" + plan)
                .then()
                .body("state", equalTo("completed"))
                .body("actual", equalTo(0.00f));
    }

    /** 983.00 in three from 10 June, by a communication of its own. */
    private UUID aDepositInInstalments(Others others) {
        UUID depositId = Ids.next();
        others.depositTells("deposits.notify.requested", Others.requested(tenancyId, depositId, DEPOSIT));
        ObjectNode agreed = EventSchemas.example("depositInstalments.notify.agreed")
                .put("tenancyId", tenancyId.toString())
                .put("depositId", depositId.toString());
        ArrayNode instalments = agreed.putArray("instalments");
        for (int number = 1; number <= 3; number++) {
            instalments
                    .addObject()
                    .put("number", number)
                    .put("dueOn", LocalDate.of(2019, 5, 10).plusMonths(number).toString())
                    .put("amount", new BigDecimal(number == 3 ? "327.66" : "327.67"));
        }
        others.depositTells("depositInstalments.notify.agreed", agreed);
        return depositId;
    }

    @Test
    void countsWhatTheDepositAsksAndIsBrokenWithItWhereThatWasAgreed() {
        // Given a plan that needs a deposit in instalments, which nobody agreed
        agree("300.00", 3, Map.of("deposit", true)).then().statusCode(400).body("issues.name", contains("deposit"));
        Others others = new Others(tenancyId);
        UUID depositId = aDepositInInstalments(others);
        Map<String, Object> thought = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("300.00"),
                "instalments",
                3,
                "firstDueOn",
                "2019-06-10",
                "monthlyIncome",
                new BigDecimal("1200.00"));

        // Then 100.00 and 327.67 are more than a third of 1200.00, whatever the rent is
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.post("/paymentPlanQuotes", thought)
                        .then()
                        .statusCode(200)
                        .body("inAMonth", equalTo(100.00f))
                        .body("depositInAMonth", equalTo(327.67f))
                        .body("warnings.code", hasItems("aboveIncomeShare")));

        // When both are agreed together, each with its communication
        String plan = agree("300.00", 3, Map.of("deposit", true, "currentRent", false))
                .then()
                .statusCode(201)
                .body("schedule.amount", contains(100.00f, 100.00f, 100.00f))
                .body("deposit.depositId", equalTo(depositId.toString()))
                .body("deposit.structuredCommunication", equalTo(DEPOSIT))
                .body("deposit.instalments.dueOn", contains("2019-06-10", "2019-07-10", "2019-08-10"))
                .body("deposit.instalments.open", contains(327.67f, 327.67f, 327.66f))
                .extract()
                .path("paymentPlanId");
        paid("2019-06-09", "100.00");
        Api.businessDate("2019-06-20");
        Api.evaluate("2019-06-20");
        Api.get("/paymentPlans/" + plan).then().body("state", equalTo("live"));

        // and the instalment of the deposit is late
        Api.businessDate("2019-06-21");
        others.depositTells(
                "depositInstalments.notify.overdue",
                EventSchemas.example("depositInstalments.notify.overdue")
                        .put("tenancyId", tenancyId.toString())
                        .put("depositId", depositId.toString())
                        .put("number", 1)
                        .put("dueOn", "2019-06-10"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/overdueDepositInstalments?tenancyId=" + tenancyId)
                        .then()
                        .body("total", equalTo(1)));
        Api.evaluate("2019-06-21");

        // Then
        Api.get("/paymentPlans/" + plan)
                .then()
                .body("state", equalTo("broken"))
                .body("history[1].ground", equalTo("depositInstalmentMissed"));
    }
}
