package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A write-off gives up what it names, at most what was decided, and of that only what is open as it is known now. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class WriteOffHeldToItsDecisionTest {

    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final LocalDate FOUND = LocalDate.of(2019, 6, 20);
    private static final LocalDate FOUND_AGAIN = LocalDate.of(2019, 6, 24);

    @Inject
    Ledger ledger;

    @Inject
    Standings standings;

    private UUID tenancyId;
    private UUID account;

    /** Rents of 382.88 of May and June, that were due on the 10th. */
    @BeforeEach
    void owesMayAndJune() {
        Api.businessDate("2019-06-11");
        tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        rent(MAY, MAY.atDay(1), "382.88");
        rent(JUNE, JUNE.atDay(1), "382.88");
    }

    @AfterEach
    void itIsTheDayThatOthersKnow() {
        Api.businessDate("2019-07-20");
    }

    /** A rise is due a month after it is booked. */
    private void rent(YearMonth month, LocalDate on, String amount) {
        LocalDate due = on.isAfter(month.atDay(10)) && !amount.startsWith("-") ? on.plusDays(30) : month.atDay(10);
        book(NewEntry.rent(month, due, on, Euro.of(amount), "rent"));
    }

    private void book(NewEntry line) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    private void bothCorrected(LocalDate on, String amount) {
        rent(MAY, on, amount);
        rent(JUNE, on, amount);
    }

    private UUID entryOf(YearMonth month) {
        return ledger.entries(account).stream()
                .filter(line -> line.period().filter(month::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .entryId();
    }

    private String mayWrittenOff(String amount) {
        String id = Api.proposeWriteOff(
                        "finance-office",
                        account,
                        "insolvent",
                        List.of(Map.of("entryId", entryOf(MAY), "amount", new BigDecimal(amount))))
                .then()
                .statusCode(201)
                .extract()
                .path("writeOffId");
        Api.post("approver", "/writeOffs/" + id + "/decision", Map.of("decision", "approved"))
                .then()
                .statusCode(200)
                .body("stands", equalTo(Float.valueOf(amount)));
        return id;
    }

    private String inDebtSettlement() {
        Api.businessDate("2019-06-14");
        String settlement = "/debtSettlements/" + Api.inDebtSettlement(account, "2019-06-12", "2019-06-13");
        Api.businessDate("2019-09-20");
        return settlement;
    }

    private static void claims(String settlement, float total) {
        Api.get(settlement)
                .then()
                .statusCode(200)
                .body("claim.total", equalTo(total))
                .body("frozen", equalTo(total))
                .body("overdueSince", equalTo(0.00f));
    }

    private static void stands(String writeOff, float amount) {
        Api.get("/writeOffs/" + writeOff).then().statusCode(200).body("stands", equalTo(amount));
    }

    /** What is open on the evening of a day is June alone, and nothing is free beside it. */
    private void juneAloneIsOpen(LocalDate on, String amount) {
        Standing standing = standings.on(account, on);
        assertThat(standing.balance()).isEqualTo(Euro.of(amount));
        assertThat(standing.credit()).isEqualTo(Euro.ZERO);
        assertThat(standing.open()).extracting(OpenItem::owedOn).allMatch(JUNE.atDay(10)::equals);
    }

    private void comesBack(String on) {
        LedgerEntry payment = ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.payment)
                .findFirst()
                .orElseThrow();
        book(NewEntry.reversal(payment, LocalDate.parse(on), "returned"));
    }

    @Test
    void paysNoFrozenMonthWithWhatACorrectionTakesOfTheOneItGaveUp() {
        // Given May that is given up, and a debt settlement that freezes June
        mayWrittenOff("382.88");
        String settlement = inDebtSettlement();
        claims(settlement, 382.88f);

        // When both months turn out to be 277.16
        bothCorrected(FOUND, "-105.72");

        // Then June is claimed as what it costs
        claims(settlement, 277.16f);

        // and as at first once they are 382.88 again
        bothCorrected(FOUND_AGAIN, "105.72");
        claims(settlement, 382.88f);
    }

    @Test
    void paysNoFrozenMonthWhereItsOwnWasPaidBefore() {
        // Given
        mayWrittenOff("382.88");
        String settlement = inDebtSettlement();

        // When it is heard that May was paid on 8 May
        Api.paid(account.toString(), "2019-05-08", "382.88", "R");

        // Then June is claimed, as it is once that payment comes back
        claims(settlement, 382.88f);
        comesBack("2019-06-20");
        claims(settlement, 382.88f);
    }

    @Test
    void paysNoOtherMonthWithWhatACorrectionTakesOfTheOneItGaveUp() throws IOException {
        // Given
        String writeOff = mayWrittenOff("382.88");

        Api.businessDate("2019-06-30");
        BigDecimal reported = reported();

        // When
        bothCorrected(FOUND, "-105.72");

        // Then
        stands(writeOff, 277.16f);
        assertThat(reported().subtract(reported)).isEqualByComparingTo("-105.72");
        juneAloneIsOpen(FOUND.minusDays(1), "382.88");
        juneAloneIsOpen(FOUND, "277.16");

        // and what is given back of May is given up again
        bothCorrected(FOUND_AGAIN, "105.72");
        stands(writeOff, 382.88f);
        juneAloneIsOpen(FOUND, "277.16");
        juneAloneIsOpen(FOUND_AGAIN, "382.88");
        assertThat(reported()).isEqualByComparingTo(reported);

        // and taken away again
        bothCorrected(FOUND_AGAIN.plusDays(1), "-205.72");
        stands(writeOff, 177.16f);
        juneAloneIsOpen(FOUND_AGAIN, "382.88");
        juneAloneIsOpen(FOUND_AGAIN.plusDays(1), "177.16");
        assertThat(statement())
                .contains("Minder afgeschreven, want er stond minder open: Afschrijving van 11 juni 2019")
                .contains("Minder afgeschreven, want er stond minder open: Afschrijving van 24 juni 2019");
    }

    private String statement() throws IOException {
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        return PdfText.of(Api.get("/rentAccounts/" + account + "/statement?from=2019-06-01&until=2019-06-30")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    /** What was written off in the year until 30 June, on all accounts. */
    private static BigDecimal reported() {
        return Api.json(Api.get("/reports/arrears?on=2019-06-30"))
                .getObject("writeOffs.find { it.state == 'booked' }.writeOffs.amount", BigDecimal.class);
    }

    @Test
    void givesUpNothingThatAPaymentOfBeforeHadPaid() throws IOException {
        // Given May that is given up on the 11th
        String writeOff = mayWrittenOff("382.88");
        Api.businessDate("2019-06-30");

        // When it is heard that it was paid on 8 May
        Api.paid(account.toString(), "2019-05-08", "382.88", "R");

        // Then June is not paid by the write-off
        stands(writeOff, 0.00f);
        juneAloneIsOpen(LocalDate.of(2019, 6, 11), "382.88");
        juneAloneIsOpen(LocalDate.of(2019, 6, 30), "382.88");

        // and May is given up again where that payment comes back
        comesBack("2019-06-20");
        stands(writeOff, 382.88f);
        juneAloneIsOpen(LocalDate.of(2019, 6, 19), "382.88");
        juneAloneIsOpen(LocalDate.of(2019, 6, 20), "382.88");
        assertThat(statement()).contains("Opnieuw afgeschreven: Afschrijving van 11 juni 2019");
    }

    @Test
    void givesUpNoMoreThanWasDecided() {
        // Given 200.00 of May given up, and the rest paid later
        String writeOff = mayWrittenOff("200.00");
        Api.businessDate("2019-09-20");
        Api.paid(account.toString(), "2019-06-15", "182.88", "R");
        juneAloneIsOpen(FOUND, "382.88");

        // When May turns out to be 277.16
        rent(MAY, FOUND, "-105.72");

        // Then 200.00 was open of it all the same, and of what was paid later 105.72 pays June
        stands(writeOff, 200.00f);
        juneAloneIsOpen(FOUND, "277.16");

        // and at most 200.00 once the payment comes back and the rent is what it was
        rent(MAY, FOUND_AGAIN, "105.72");
        comesBack("2019-06-25");
        stands(writeOff, 200.00f);
        assertThat(standings.now(account).balance()).isEqualTo(Euro.of("565.76"));
    }

    @Test
    void isNotPaidByWhatIsPaidAheadOfIt() {
        // Given May given up, June paid, and 117.12 paid ahead
        String writeOff = mayWrittenOff("382.88");
        Api.businessDate("2019-06-30");
        Api.paid(account.toString(), "2019-06-15", "500.00", "R");

        // When both months are corrected down and back
        bothCorrected(FOUND, "-105.72");
        assertThat(standings.on(account, FOUND).balance()).isEqualTo(Euro.of("-222.84"));
        bothCorrected(FOUND_AGAIN, "105.72");

        // Then what was paid ahead is still there
        stands(writeOff, 382.88f);
        assertThat(standings.now(account).credit()).isEqualTo(Euro.of("117.12"));
        assertThat(standings.now(account).open()).isEmpty();
    }

    @Test
    void claimsWhatAPaymentOfBeforeLeavesWhereTheRentIsCorrectedBelowItAndBack() {
        // Given May given up, of which 300.00 was paid on 31 May, and a settlement that freezes June
        String writeOff = mayWrittenOff("382.88");
        String settlement = inDebtSettlement();
        Api.paid(account.toString(), "2019-05-31", "300.00", "R");
        stands(writeOff, 82.88f);
        claims(settlement, 382.88f);

        // When, Then
        bothCorrected(FOUND, "-105.72");
        stands(writeOff, 0.00f);
        claims(settlement, 254.32f);

        // and as at first once they are 382.88 again
        bothCorrected(FOUND_AGAIN, "105.72");
        stands(writeOff, 82.88f);
        claims(settlement, 382.88f);
    }

    @Test
    void isGivenUpAgainWhereAPaymentOfBeforeComesAndGoesInADebtSettlement() {
        // Given May given up, and June paid by rent of after
        String writeOff = mayWrittenOff("382.88");
        Api.businessDate("2019-06-20");
        Api.paid(account.toString(), "2019-06-15", "382.88", "R");
        String settlement = "/debtSettlements/" + Api.inDebtSettlement(account, "2019-06-18", "2019-06-19");
        Api.businessDate("2019-09-20");
        claims(settlement, 0.00f);

        // When 600.00 of 8 May is heard of, and comes back in two parts
        Api.paid(account.toString(), "2019-05-08", "600.00", "S");
        stands(writeOff, 0.00f);
        claims(settlement, 0.00f);
        LedgerEntry payment = ledger.entries(account).stream()
                .filter(line -> line.amount().equals(Euro.of("-600.00")))
                .findFirst()
                .orElseThrow();
        book(NewEntry.reversal(payment, Euro.of("-300.00"), LocalDate.of(2019, 7, 1), "returned")
                .by("the first part"));
        stands(writeOff, 82.88f);
        book(NewEntry.reversal(payment, Euro.of("-300.00"), LocalDate.of(2019, 7, 2), "returned")
                .by("the second part"));

        // Then
        stands(writeOff, 382.88f);
        claims(settlement, 0.00f);
        assertThat(standings.now(account).open()).isEmpty();
        assertThat(standings.now(account).credit()).isEqualTo(Euro.ZERO);
    }

    @Test
    void remitsWhatAPlanLeavesUnpaidAsItIsKnownNow() {
        // Given a dividend of 300.00, a plan that was kept, and 465.76 of both months that it remits
        String settlement = inDebtSettlement();
        Api.post(settlement + "/dividends", Map.of("receivedOn", "2019-07-01", "amount", new BigDecimal("300.00")))
                .then()
                .statusCode(201);
        Api.post(settlement + "/end", Map.of("kind", "completed", "on", "2019-09-19"))
                .then()
                .statusCode(201);
        String writeOff = Api.proposeWriteOff(
                        "finance-office",
                        account,
                        "remittedInDebtSettlement",
                        List.of(Map.of("entryId", entryOf(MAY)), Map.of("entryId", entryOf(JUNE))))
                .then()
                .statusCode(201)
                .extract()
                .path("writeOffId");
        Api.post("approver", "/writeOffs/" + writeOff + "/decision", Map.of("decision", "approved"))
                .then()
                .statusCode(200)
                .body("stands", equalTo(465.76f));

        // When, Then of twice 277.16 the dividend left 254.32
        LocalDate later = LocalDate.of(2019, 9, 20);
        bothCorrected(later, "-105.72");
        stands(writeOff, 254.32f);

        // and as at first once they are 382.88 again, with nothing frozen beside it
        bothCorrected(later, "105.72");
        stands(writeOff, 465.76f);
        Api.get(settlement).then().body("frozen", equalTo(0.00f));
        assertThat(standings.now(account).balance()).isEqualTo(Euro.ZERO);
    }

    @Test
    void claimsTheOtherMonthWhereAPaymentOfBeforeComesAndGoesWhileMoneyOfAfterIsFree() {
        // Given May given up, June frozen and 500.00 of after that pays neither
        String writeOff = mayWrittenOff("382.88");
        String settlement = inDebtSettlement();
        Api.paid(account.toString(), "2019-06-20", "500.00", "R");

        // When, Then
        Api.paid(account.toString(), "2019-05-08", "100.00", "S");
        stands(writeOff, 282.88f);
        claims(settlement, 382.88f);
        LedgerEntry before = ledger.entries(account).stream()
                .filter(line -> line.amount().equals(Euro.of("-100.00")))
                .findFirst()
                .orElseThrow();
        book(NewEntry.reversal(before, LocalDate.of(2019, 6, 25), "returned"));
        stands(writeOff, 382.88f);
        claims(settlement, 382.88f);
        assertThat(standings.now(account).credit()).isEqualTo(Euro.of("500.00"));
    }

    @Test
    void isTakenBackAsFarAsItStands() {
        // Given
        String writeOff = mayWrittenOff("382.88");
        Api.businessDate("2019-09-20");
        rent(MAY, FOUND, "-105.72");
        rent(MAY, FOUND_AGAIN, "105.72");

        // When
        Api.post("/writeOffs/" + writeOff + "/reversal", Map.of("reason", "he found work"))
                .then()
                .statusCode(200)
                .body("status", equalTo("reversed"))
                .body("stands", equalTo(0.00f));

        // Then all of May is open again, in the two debts that it has
        assertThat(standings.now(account).balance()).isEqualTo(Euro.of("765.76"));
        assertThat(standings.now(account).credit()).isEqualTo(Euro.ZERO);

        // and stays so, whatever is corrected
        rent(MAY, LocalDate.of(2019, 9, 19), "-105.72");
        assertThat(standings.now(account).balance()).isEqualTo(Euro.of("660.04"));
        assertThat(standings.now(account).credit()).isEqualTo(Euro.ZERO);
    }
}
