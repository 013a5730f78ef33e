package be.huurwerk.arrears;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An account with a plan that leaves an older debt out. */
abstract class PlannedInService {

    static final String RENT = "382.88";
    static final String INSTALMENT = "191.44";

    @Inject
    Ledger ledger;

    UUID account;
    String plan;

    /** 765.76 of March and April, 191.44 on the fifth of each month; January is in no plan. */
    @BeforeEach
    void aPlanBesideAnOlderDebt() {
        UUID tenancyId = Ids.next();
        Api.businessDate("2019-04-25");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-01-01"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        book("2019-01", "2019-01-01", "200.00");
        book("2019-03", "2019-03-01", RENT);
        book("2019-04", "2019-04-01", RENT);
        List<String> debts = Api.get("/rentAccounts/" + account + "/entries")
                .jsonPath()
                .getList("items.findAll { it.period != '2019-01' }.entryId");
        plan = "/paymentPlans/"
                + Api.post(
                                "/paymentPlans",
                                Map.of(
                                        "rentAccountId",
                                        account,
                                        "amount",
                                        new BigDecimal("765.76"),
                                        "instalments",
                                        4,
                                        "firstDueOn",
                                        "2019-05-05",
                                        "debts",
                                        debts))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("paymentPlanId");
    }

    /** A rise is due a month after it is booked. */
    final void book(String period, String bookedOn, String amount) {
        YearMonth month = YearMonth.parse(period);
        LocalDate on = LocalDate.parse(bookedOn);
        LocalDate due = on.equals(month.atDay(1)) || amount.startsWith("-") ? month.atDay(10) : on.plusDays(30);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(account, NewEntry.rent(month, due, on, Euro.of(amount), "rent")));
    }

    final void paid(String on, String amount) {
        Api.businessDate(on);
        Api.paid(account.toString(), on, amount, on + amount);
    }

    final void isKept(String on, float actual, float older) {
        Api.businessDate(on);
        Api.evaluate(on);
        Api.get(plan).then().body("history.state", contains("live")).body("actual", equalTo(actual));
        Api.get("/rentAccounts/" + account + "/entries")
                .then()
                .body("items.find { it.period == '2019-01' }.open", equalTo(older));
    }

    /** What the plan became that took its place. */
    final String replaced(String amount, List<String> months) {
        return agreed(amount, months, Map.of("replaces", plan.replace("/paymentPlans/", "")));
    }

    /** In three, from 5 June on. */
    final String agreed(String amount, List<String> months, Map<String, ?> more) {
        List<String> debts = Api.get("/rentAccounts/" + account + "/entries")
                .jsonPath()
                .getList("items.findAll { it.period in ['" + String.join("', '", months)
                        + "'] && it.amount > 200 }.entryId");
        Map<String, Object> body = new HashMap<>(more);
        body.put("rentAccountId", account);
        body.put("amount", new BigDecimal(amount));
        body.put("instalments", 3);
        body.put("firstDueOn", "2019-06-05");
        body.put("debts", debts);
        return "/paymentPlans/"
                + Api.post("/paymentPlans", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("paymentPlanId");
    }

    /** Of what was asked of a month at first. */
    final void isOpen(String month, float amount) {
        Api.get("/rentAccounts/" + account + "/entries")
                .then()
                .body("items.find { it.period == '" + month + "' && it.amount > 200 }.open", equalTo(amount));
    }
}
