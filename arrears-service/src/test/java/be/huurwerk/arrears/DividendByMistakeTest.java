package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dividend that is none, or more than is frozen: what comes of money that somebody took for that of the mediator, and of what the mediator paid too much. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class DividendByMistakeTest {

    private static final YearMonth MAY = YearMonth.of(2019, 5);

    @Inject
    Ledger ledger;

    @Inject
    Standings standings;

    @Inject
    MoneyOfMediators moneyOfMediators;

    private final UUID tenancyId = Ids.next();
    private UUID account;
    private String id;

    /** 300.00 that was due on 10 April, and the rents of May, June and July of 240.00, due on the tenth; the decision is of 20 May. */
    @BeforeEach
    void owesRentOfBeforeAndOfAfterTheDecision() {
        Api.businessDate("2019-05-25");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "300.00"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        rent(MAY);
        id = Api.inDebtSettlement(account, "2019-05-20", "2019-05-24");
        Api.businessDate("2019-07-20");
        rent(YearMonth.of(2019, 6));
        rent(YearMonth.of(2019, 7));
    }

    private void rent(YearMonth month) {
        book(NewEntry.rent(month, month.atDay(10), month.atDay(1), Euro.of("240.00"), "rent"));
    }

    private void book(NewEntry line) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    private LedgerEntry lastPayment() {
        return ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.payment)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Of the month of July, by the debtor's choice. */
    private String paysJuly(String receivedOn, int amount) {
        Api.paid(account, receivedOn, Integer.toString(amount), "R", "2019-07");
        return lastPayment().entryId().toString();
    }

    private String dividend(Map<String, ?> asked) {
        return Api.post("/debtSettlements/" + id + "/dividends", asked)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("dividends[-1].dividendId");
    }

    private ValidatableResponse reversed(String dividendId) {
        return Api.post(
                        "/debtSettlements/" + id + "/dividends/" + dividendId + "/reversal",
                        Map.of("reason", "paid by the tenant"))
                .then();
    }

    private ValidatableResponse shown() {
        return Api.get("/debtSettlements/" + id).then().statusCode(200);
    }

    /** Of April, May, June and July. */
    private void open(Float... amounts) {
        Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .then()
                .body("items.findAll { it.open != null }.open", contains(amounts));
    }

    @Test
    void aPaymentThatWasNoDividendHasItsDayAndItsChoiceAgain() throws IOException {
        // Given 100.00 that the tenant paid for July, and that somebody took for a dividend
        String payment = paysJuly("2019-07-12", 100);
        open(300.00f, 240.00f, 240.00f, 140.00f);
        String dividend = dividend(Map.of("entryId", payment));
        open(200.00f, 240.00f, 240.00f, 240.00f);

        // When
        reversed(dividend).statusCode(201).body("frozen", equalTo(540.00f));

        // Then July is paid again, by the payment of 12 July, and no other was booked
        open(300.00f, 240.00f, 240.00f, 140.00f);
        Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .then()
                .body(
                        "items.findAll { it.kind == 'payment' && it.source != '" + dividend + "' }.bookedOn",
                        contains("2019-07-12"))
                .body("items.findAll { it.reverses == '" + payment + "' }.amount", contains(100.00f, -100.00f));
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        assertThat(PdfText.of(Api.get("/rentAccounts/" + account + "/statement?from=2019-07-01&until=2019-07-20")
                        .asByteArray()))
                .contains("Ongedaan gemaakt: Betaling van 12 juli 2019", "Telt opnieuw: Betaling van 12 juli 2019");
    }

    @Test
    void aPaymentThatWasNoDividendMayBeNamedOneAnewAndBeUndone() {
        // Given
        String payment = paysJuly("2019-07-12", 100);
        reversed(dividend(Map.of("entryId", payment))).statusCode(201);

        // When
        String again = dividend(Map.of("entryId", payment));

        // Then
        open(200.00f, 240.00f, 240.00f, 240.00f);
        reversed(again).statusCode(201);
        open(300.00f, 240.00f, 240.00f, 140.00f);
        assertThat(ledger.left(
                        ledger.find(account, List.of(UUID.fromString(payment))).get(0)))
                .isEqualTo(Euro.of("-100.00"));
    }

    @Test
    void aDividendThatTheBankTookBackWholeIsNotReversed() {
        // Given
        String dividend = dividend(Map.of("receivedOn", "2019-07-02", "amount", 100));
        book(NewEntry.reversal(lastPayment(), LocalDate.of(2019, 7, 5), "takenBack"));

        // When
        ValidatableResponse answer = reversed(dividend);

        // Then
        answer.statusCode(409).body("type", endsWith("dividendTakenBack"));
        shown().body("dividends[0].reversed", nullValue());
    }

    @Test
    void whatDividendsAreMoreThanTheFrozenDebtsPaysNoRentAndIsToldToGoBack() {
        // Given all that is frozen was paid by the mediator
        dividend(Map.of("receivedOn", "2019-07-02", "amount", 540));
        shown().body("frozen", equalTo(0.00f)).body("toGiveBack", nullValue());

        // When May turns out to have been 180.00
        book(NewEntry.rent(MAY, MAY.atDay(10), LocalDate.of(2019, 7, 4), Euro.of("-60.00"), "corrected"));

        // Then
        shown().body("claim.total", equalTo(480.00f)).body("toGiveBack", equalTo(60.00f));
        open(0.00f, 0.00f, 240.00f, 240.00f);
        Api.get("/debtSettlements/" + id + "?on=2019-07-03").then().body("toGiveBack", nullValue());
    }

    /** Bills, direct debits, statements and the final balance take no credit off that is the mediator's. */
    @Test
    void whatDividendsAreMoreIsNoCreditOfTheTenant() throws IOException {
        // Given 60.00 that the mediator paid too much, and 480.00 of June and July
        dividend(Map.of("receivedOn", "2019-07-02", "amount", 540));
        book(NewEntry.rent(MAY, MAY.atDay(10), LocalDate.of(2019, 7, 4), Euro.of("-60.00"), "corrected"));
        Map<UUID, Standing> all = Map.of(account, standings.now(account));

        // When
        Standing asked =
                moneyOfMediators.leftOut(all, LocalDate.of(2019, 7, 20)).get(account);

        // Then
        assertThat(all.get(account).credit()).isEqualTo(Euro.of("60.00"));
        assertThat(asked.credit()).isEqualTo(Euro.ZERO);
        assertThat(asked.balance()).isEqualTo(Euro.of("480.00"));
        assertThat(moneyOfMediators.leftOut(all, LocalDate.of(2019, 7, 3))).isEqualTo(all);
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        assertThat(PdfText.of(Api.get("/rentAccounts/" + account + "/statement?from=2019-07-01&until=2019-07-20")
                        .asByteArray()))
                .contains("U bent € 480,00 verschuldigd.");
    }

    @Test
    void whatDividendsAreMorePaysAFrozenDebtThatIsFoundLater() {
        // Given 60.00 that the mediator paid too much
        dividend(Map.of("receivedOn", "2019-07-02", "amount", 540));
        book(NewEntry.rent(MAY, MAY.atDay(10), LocalDate.of(2019, 7, 4), Euro.of("-60.00"), "corrected"));

        // When March, which nobody had posted, turns out to be owed
        YearMonth march = YearMonth.of(2019, 3);
        book(NewEntry.rent(march, march.atDay(10), LocalDate.of(2019, 7, 8), Euro.of("40.00"), "rent"));

        // Then
        shown().body("frozen", equalTo(0.00f)).body("toGiveBack", equalTo(20.00f));
    }

    @Test
    void whatDividendsAreMorePaysWhatLivesAgainOnceItIsRevoked() {
        // Given
        dividend(Map.of("receivedOn", "2019-07-02", "amount", 540));
        book(NewEntry.rent(MAY, MAY.atDay(10), LocalDate.of(2019, 7, 4), Euro.of("-60.00"), "corrected"));

        // When
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "revoked", "on", "2019-07-15"))
                .then()
                .statusCode(201)
                .body("toGiveBack", nullValue());

        // Then
        open(0.00f, 0.00f, 180.00f, 240.00f);
    }
}
