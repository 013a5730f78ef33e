package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bank takes a part of a payment back: the rest pays what it paid, from the day on which it was paid. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TakenBackInPartTest {

    private static final LocalDate THIRD_OF_JUNE = LocalDate.of(2019, 6, 3);

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private final String bankAccount = Ibans.next();
    private UUID account;
    private int statements;

    /** 300.00 that was due on 10 April, and the rents of May and June of 240.00, due on the tenth. */
    @BeforeEach
    void owesAprilMayAndJune() {
        Api.businessDate("2019-06-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "300.00"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        rent("2019-05");
        rent("2019-06");
    }

    private void rent(String month) {
        LocalDate first = YearMonth.parse(month).atDay(1);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(
                        account,
                        NewEntry.rent(YearMonth.parse(month), first.plusDays(9), first, Euro.of("240.00"), "rent")));
    }

    private String opened() {
        return Api.inDebtSettlement(account, "2019-05-20", "2019-05-24");
    }

    private String lineOfPayment() {
        return ledger.entries(account).stream()
                .filter(line -> line.kind().name().equals("payment"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .entryId()
                .toString();
    }

    /** A movement of the queue that takes money away. */
    private String taken(LocalDate on, String amount) {
        statements++;
        Api.importCoda(CodaWriter.statement(statements, bankAccount, on, BigDecimal.ZERO)
                        .unpaid(new BigDecimal(amount), on, "NOTPROVIDED", "", "BE71096123456769", "Voorbeeld", "AC04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));
        return Api.get("/unmatchedMovements?pageSize=200&account=" + bankAccount)
                .jsonPath()
                .getString("items[0].movementId");
    }

    private Response takeBack(LocalDate on, String amount, String entryId, Map<String, ?> more) {
        Map<String, Object> asked = new HashMap<>(Map.of("rentAccountId", account, "entryId", entryId));
        asked.putAll(more);
        return Api.post("/unmatchedMovements/" + taken(on, amount) + "/paymentReversal", asked);
    }

    private void comesBack(LocalDate on, String amount, String entryId) {
        takeBack(on, amount, entryId, Map.of("amount", new BigDecimal(amount)))
                .then()
                .statusCode(201);
    }

    /** Of April, May and June. */
    private void open(float... amounts) {
        Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .then()
                .body(
                        "items.findAll { it.dueOn != null && it.kind != 'reversal' }.open",
                        contains(amounts[0], amounts[1], amounts[2]));
    }

    private void reconciles(LocalDate on) {
        assertThat(Api.json(Api.get("/reconciliations?pageSize=200&on=" + on))
                        .getList("items.find { it.account == '" + bankAccount + "' }.alarms.kind"))
                .doesNotContain("rentAccounts");
    }

    private static ValidatableResponse shown(String settlement) {
        return Api.get("/debtSettlements/" + settlement).then().statusCode(200);
    }

    @Test
    void theClaimOfADebtSettlementHoldsWhatCameBackAlone() {
        // Given 500.00 of before the decision: April, and 200.00 of May
        Api.paid(account.toString(), "2019-05-12", "500.00", "R");
        String id = opened();
        shown(id).body("claim.total", equalTo(40.00f));

        // When
        comesBack(THIRD_OF_JUNE, "200.00", lineOfPayment());

        // Then what stays has paid April, and no debt of after the decision
        shown(id).body("claim.total", equalTo(240.00f)).body("frozen", equalTo(240.00f));
        open(0.00f, 240.00f, 240.00f);
        Api.get("/debtSettlements/" + id + "?on=2019-06-02").then().body("claim.total", equalTo(40.00f));
        comesBack(THIRD_OF_JUNE, "100.00", lineOfPayment());
        shown(id).body("claim.total", equalTo(340.00f)).body("frozen", equalTo(340.00f));
        open(100.00f, 240.00f, 240.00f);
    }

    @Test
    void comesBackInPartsUntilNothingIsLeftOfIt() {
        // Given
        Api.paid(account.toString(), "2019-05-12", "500.00", "R");
        String payment = lineOfPayment();

        // When
        comesBack(THIRD_OF_JUNE, "50.00", payment);
        comesBack(THIRD_OF_JUNE.plusDays(1), "200.00", payment);
        takeBack(THIRD_OF_JUNE.plusDays(2), "260.00", payment, Map.of("amount", 260))
                .then()
                .statusCode(400)
                .body("issues.name", contains("amount"));
        String queued = Api.get("/unmatchedMovements?pageSize=200&account=" + bankAccount)
                .jsonPath()
                .getString("items[0].movementId");
        Map<String, Object> rest = Map.of("rentAccountId", account, "entryId", payment, "bankCharge", 10);
        Api.post("/unmatchedMovements/" + queued + "/paymentReversal", rest)
                .then()
                .statusCode(201);

        // Then
        open(300.00f, 240.00f, 240.00f);
        Api.get("/rentAccounts/" + account + "?on=2019-06-03").then().body("balance", equalTo(330.00f));
        Api.get("/rentAccounts/" + account + "?on=2019-06-04").then().body("balance", equalTo(530.00f));
        Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .then()
                .body("items.findAll { it.reverses == '" + payment + "' }.amount", contains(50.00f, 200.00f, 250.00f));
        List.of(0, 1, 2).forEach(day -> reconciles(THIRD_OF_JUNE.plusDays(day)));
        takeBack(THIRD_OF_JUNE.plusDays(3), "500.00", payment, Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("paymentUndone"));
    }

    @Test
    void whatStaysPaysWhatTheDebtorChose() {
        // Given 300.00 for May: 240.00, and what is left on April
        Api.paid(account, "2019-05-12", Integer.toString(300), "R", "2019-05");
        open(240.00f, 0.00f, 240.00f);

        // When
        comesBack(THIRD_OF_JUNE, "100.00", lineOfPayment());

        // Then
        open(300.00f, 40.00f, 240.00f);
        reconciles(THIRD_OF_JUNE);
    }

    @Test
    void whatComesBackOnTheDayOfThePaymentWasNeverPaid() {
        // Given
        Api.paid(account.toString(), THIRD_OF_JUNE.toString(), "500.00", "R");

        // When
        comesBack(THIRD_OF_JUNE, "200.00", lineOfPayment());

        // Then
        open(0.00f, 240.00f, 240.00f);
        Api.get("/rentAccounts/" + account + "?on=" + THIRD_OF_JUNE).then().body("balance", equalTo(480.00f));
    }

    @Test
    void aDividendThatComesBackInPartPaysTheFrozenDebtsForTheRest() {
        // Given
        String id = opened();
        String dividends = "/debtSettlements/" + id + "/dividends";
        String dividend = Api.post(dividends, Map.of("receivedOn", "2019-06-02", "amount", 200))
                .then()
                .statusCode(201)
                .body("frozen", equalTo(340.00f))
                .body("dividends[0].takenBack", nullValue())
                .extract()
                .path("dividends[0].dividendId");

        // When
        comesBack(THIRD_OF_JUNE, "80.00", lineOfPayment());

        // Then it is no payment of June, and counts for 120.00
        open(180.00f, 240.00f, 240.00f);
        shown(id)
                .body("claim.total", equalTo(540.00f))
                .body("frozen", equalTo(420.00f))
                .body("dividends.amount", contains(120.00f))
                .body("dividends.takenBack", contains(80.00f));
        Api.post(dividends + "/" + dividend + "/reversal", Map.of("reason", "of another file"))
                .then()
                .statusCode(201)
                .body("frozen", equalTo(540.00f));
        reconciles(THIRD_OF_JUNE);
    }

    @Test
    void whatIsLeftOfAPaymentMayBeADividend() {
        // Given a payment of June's rent, of which a part came back
        String id = opened();
        Api.paid(account.toString(), "2019-06-02", "100.00", "R");
        String payment = lineOfPayment();
        comesBack(THIRD_OF_JUNE, "40.00", payment);
        open(300.00f, 240.00f, 180.00f);

        // When
        String dividends = "/debtSettlements/" + id + "/dividends";
        String dividend = Api.post(dividends, Map.of("entryId", payment))
                .then()
                .statusCode(201)
                .body("frozen", equalTo(480.00f))
                .body("dividends.amount", contains(60.00f))
                .extract()
                .path("dividends[0].dividendId");

        // Then no more than that is a payment again when it was a mistake
        open(240.00f, 240.00f, 240.00f);
        Api.post(dividends + "/" + dividend + "/reversal", Map.of("reason", "of another file"))
                .then()
                .statusCode(201);
        open(300.00f, 240.00f, 180.00f);
        reconciles(THIRD_OF_JUNE);
    }
}
