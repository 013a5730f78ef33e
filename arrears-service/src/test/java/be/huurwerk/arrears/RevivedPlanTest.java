package be.huurwerk.arrears;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that a check broke lives again once it is heard that it was kept. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RevivedPlanTest {

    private static final String RENT = "382.88";

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private UUID account;

    /** February's and March's rent in two, 382.88 on 5 May and on 5 June, and May's beside it; January is in no plan. */
    @BeforeEach
    void aPlanWhoseFirstInstalmentIsPaid() {
        Api.businessDate("2019-04-25");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-01-01"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        rent("2019-01", "200.00");
        rent("2019-02", RENT);
        rent("2019-03", RENT);
    }

    private void rent(String period, String amount) {
        YearMonth month = YearMonth.parse(period);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(
                        account, NewEntry.rent(month, month.atDay(10), month.atDay(1), Euro.of(amount), "rent")));
    }

    private String agreed(String amount, String firstDueOn, Map<String, ?> more) {
        List<String> debts = new ArrayList<>(Api.get("/rentAccounts/" + account + "/entries")
                .jsonPath()
                .getList("items.findAll { it.period in ['2019-02', '2019-03'] && it.open > 0 }.entryId"));
        Map<String, Object> body = new HashMap<>(Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal(amount),
                "instalments",
                2,
                "firstDueOn",
                firstDueOn,
                "debts",
                debts));
        body.putAll(more);
        return "/paymentPlans/"
                + Api.post("/paymentPlans", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("paymentPlanId");
    }

    /** The plan, which a check of 16 May broke: May's rent is not paid. */
    private String broken(Map<String, ?> more) {
        String plan = agreed("765.76", "2019-05-05", more);
        rent("2019-05", RENT);
        Api.businessDate("2019-05-05");
        paid("2019-05-05", RENT);
        evaluated("2019-05-16");
        Api.get(plan)
                .then()
                .body("history.state", contains("live", "broken"))
                .body("history[1].ground", equalTo("currentRentMissed"));
        nextStep("2019-05-16").body("items[0].nextStep.code", equalTo("brokenPlan"));
        return plan;
    }

    private ValidatableResponse nextStep(String on) {
        return Api.get("/arrearsCases?on=" + on + "&tenancyId=" + tenancyId).then();
    }

    /** Its id. */
    private String paid(String on, String amount) {
        return Api.paid(account.toString(), on, amount, on + amount);
    }

    private static void evaluated(String day) {
        Api.businessDate(day);
        Api.evaluate(day);
    }

    @Test
    void onTheDayOnWhichItWasBroken() {
        // Given
        String plan = broken(Map.of());

        // When what the bank had on 12 May is heard on the 16th
        paid("2019-05-12", RENT);
        Api.evaluate("2019-05-16");

        // Then
        Api.get(plan)
                .then()
                .body("history.state", contains("live", "broken", "live"))
                .body("history[2].ground", equalTo("paidInTime"))
                .body("history[2].on", equalTo("2019-05-16"))
                .body("history[2].actual", equalTo(382.88f))
                .body("history[2].expected", equalTo(382.88f));
        nextStep("2019-05-16").body("items[0].nextStep.code", not(equalTo("brokenPlan")));

        // and what is paid later completes it
        Api.businessDate("2019-06-05");
        paid("2019-06-05", RENT);
        evaluated("2019-06-05");
        Api.get(plan).then().body("state", equalTo("completed"));
    }

    @Test
    void onTheDayOnWhichItIsHeardAndNotBefore() {
        // Given
        String plan = broken(Map.of("kind", "court"));

        // When
        Api.businessDate("2019-05-20");
        paid("2019-05-15", RENT);
        Api.evaluate("2019-05-20");

        // Then what was told in the days between is told of them still
        Api.get(plan + "?on=2019-05-19").then().body("state", equalTo("broken"));
        Api.get(plan + "?on=2019-05-20").then().body("state", equalTo("live"));
        Api.get("/reports/arrears/paymentPlans?pageSize=200&state=broken&on=2019-05-20")
                .then()
                .body("items.findAll { it.rentAccountId == '" + account + "' }.size()", equalTo(0));

        // and a check of a day between changes nothing
        Api.evaluate("2019-05-18");
        Api.get(plan).then().body("history.state", contains("live", "broken", "live"));
    }

    @Test
    void butNotWhereItWasPaidLate() {
        // Given
        String plan = broken(Map.of());

        // When a cent of it came after the day on which the plan was broken
        Api.businessDate("2019-05-17");
        paid("2019-05-15", "382.87");
        paid("2019-05-17", "0.01");
        Api.evaluate("2019-05-17");

        // Then
        Api.get(plan).then().body("history.state", contains("live", "broken"));
    }

    @Test
    void untilThePaymentComesBack() {
        // Given
        String plan = broken(Map.of());
        String payment = paid("2019-05-12", RENT);
        Api.evaluate("2019-05-16");

        // When
        LedgerEntry line = ledger.find(account, EntryKind.payment, payment).orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(account, NewEntry.reversal(line, LocalDate.of(2019, 5, 20), "returned")));
        evaluated("2019-05-20");

        // Then
        Api.get(plan)
                .then()
                .body("history.state", contains("live", "broken", "live", "broken"))
                .body("history[3].on", equalTo("2019-05-20"));
        Api.evaluate("2019-05-20");
        evaluated("2019-05-21");
        Api.get(plan).then().body("history.state", contains("live", "broken", "live", "broken"));
    }

    @Test
    void withWhatWasPaidMeanwhileForIt() {
        // Given 182.88 of the instalment of June are paid early while it is broken, and pay what it left out
        String plan = broken(Map.of());
        Api.businessDate("2019-05-17");
        paid("2019-05-17", "182.88");
        Api.get(plan).then().body("actual", equalTo(382.88f));

        // When May's rent of the 12th is heard of
        paid("2019-05-12", RENT);
        Api.evaluate("2019-05-17");

        // Then 382.88 - 182.88
        Api.get(plan).then().body("state", equalTo("live")).body("actual", equalTo(200.00f));
        Api.get("/rentAccounts/" + account + "/entries")
                .then()
                .body("items.find { it.period == '2019-01' }.open", equalTo(200.00f));
    }

    @Test
    void butNotOnceAnotherOneIsAgreed() {
        // Given
        String plan = broken(Map.of());
        String next = agreed(RENT, "2019-06-05", Map.of());

        // When
        paid("2019-05-12", RENT);
        Api.evaluate("2019-05-16");

        // Then
        Api.get(plan).then().body("state", equalTo("broken"));
        Api.get(next).then().body("state", equalTo("live"));
    }

    @Test
    void butNotOnceADebtSettlementFreezesItsDebts() {
        // Given
        String plan = broken(Map.of());
        Api.inDebtSettlement(account, "2019-05-16", "2019-05-16");

        // When
        paid("2019-05-12", RENT);
        Api.evaluate("2019-05-16");

        // Then
        Api.get(plan).then().body("state", equalTo("broken"));
    }
}
