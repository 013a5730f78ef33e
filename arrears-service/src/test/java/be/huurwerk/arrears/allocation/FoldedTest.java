package be.huurwerk.arrears.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Allocation.Reason;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldedTest {

    private static final PaymentOrder ORDER = new PaymentOrder(Parameters.shipped(), PlannedDebts.NONE);

    private final Lines lines = new Lines();

    @Test
    void paysTheOldestFirst() {
        // Given
        Item damage = lines.debt("damage", "2019-04-20", "2019-04-20", "100.00");
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item may = lines.rent("2019-05", "2019-05-01", "316.10");
        // When
        lines.paid("2019-05-02", "400.00");
        // Then: 316.10 of April, 83.90 of the damage
        assertThat(open()).containsExactly(damage.itemId() + " 16.10", may.itemId() + " 316.10");
        assertThat(april).isNotNull();
    }

    @Test
    void paysWhatIsDueBeforeWhatIsNot() {
        // Given an old debt that is due late, and rent that is due
        Item settlement = lines.debt("settlement", "2019-06-30", "2019-03-01", "50.00");
        lines.rent("2019-04", "2019-04-01", "316.10");
        // When
        lines.paid("2019-04-10", "316.10");
        // Then
        assertThat(open()).containsExactly(settlement.itemId() + " 50.00");
    }

    @Test
    void paysACostWhoseTermRunsAfterWhatIsDue() {
        // Given a cost of the letter on April's rent, which gives a term
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item cost = lines.accessory("cost", april, "2019-06-16", "2019-06-01", "7.50");
        lines.rent("2019-05", "2019-05-01", "316.10");
        // When
        lines.paid("2019-06-10", "632.20");
        // Then
        assertThat(open()).containsExactly(cost.itemId() + " 7.50");
    }

    @Test
    void paysAtTheSameAgeByTheOrderOfKinds() {
        // Given
        Item damage = lines.debt("damage", "2019-04-10", "2019-04-01", "100.00");
        lines.rent("2019-04", "2019-04-01", "316.10");
        // When
        lines.paid("2019-04-10", "316.10");
        // Then
        assertThat(open()).containsExactly(damage.itemId() + " 100.00");
    }

    @Test
    void paysOfOneDebtTheCostsThenTheInterestThenThePrincipal() {
        // Given a debt of April with interest and costs, and an older damage that is paid before all of it
        Item april = lines.rent("2024-04", "2024-04-01", "316.10");
        Item interest = lines.accessory("interest", april, "2024-06-01", "2.00");
        lines.accessory("cost", april, "2024-06-01", "7.50");
        Item may = lines.rent("2024-05", "2024-05-01", "316.10");
        // When 7.50 + 0.50
        lines.paid("2024-06-02", "8.00");
        // Then
        assertThat(open())
                .containsExactlyInAnyOrder(
                        april.itemId() + " 316.10", may.itemId() + " 316.10", interest.itemId() + " 1.50");
    }

    @Test
    void paysWhatTheDebtorChose() {
        // Given
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item damage = lines.debt("damage", "2019-05-20", "2019-04-20", "100.00");
        lines.rent("2019-05", "2019-05-01", "316.10");
        // When
        lines.paid("2019-05-02", "100.00", new Choice(Set.of(damage.itemId()), Optional.empty()));
        lines.paid("2019-05-03", "316.10", new Choice(Set.of(), Optional.of(YearMonth.of(2019, 5))));
        // Then
        assertThat(open()).containsExactly(april.itemId() + " 316.10");
    }

    @Test
    void paysByTheRuleWhatIsLeftOfAChoice() {
        // Given
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item may = lines.rent("2019-05", "2019-05-01", "316.10");
        // When
        lines.paid("2019-05-02", "326.10", new Choice(Set.of(may.itemId()), Optional.empty()));
        // Then
        assertThat(open()).containsExactly(april.itemId() + " 306.10");
    }

    @Test
    void aCreditPaysDebtsThatComeLater() {
        // Given
        Item payment = lines.paid("2019-03-28", "350.00");
        // When
        lines.rent("2019-04", "2019-04-01", "316.10");
        // Then
        assertThat(open()).containsExactly(payment.itemId() + " -33.90");
    }

    @Test
    void aCorrectionFreesWhatWasPaidTooMuch() {
        // Given
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item may = lines.rent("2019-05", "2019-05-01", "316.10");
        Item payment = lines.paid("2019-04-08", "316.10");
        // When
        lines.changed(april, "2019-06-20", "-36.10");
        // Then
        assertThat(open()).containsExactly(may.itemId() + " 280.00");
        assertThat(Folded.of(lines.all(), ORDER).allocations())
                .extracting(one -> one.on() + " " + one.pair().debtId() + " " + one.amount() + " " + one.reason())
                .containsExactlyInAnyOrder(
                        "2019-04-08 " + april.itemId() + " 316.10 paid",
                        "2019-06-20 " + april.itemId() + " -36.10 corrected",
                        "2019-06-20 " + may.itemId() + " 36.10 paid");
        assertThat(payment).isNotNull();
    }

    @Test
    void aReversedPaymentReopensWhatItHadPaid() {
        // Given
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item payment = lines.paid("2019-04-08", "316.10");
        // When
        lines.changed(payment, "2019-04-15", "316.10");
        // Then
        assertThat(open()).containsExactly(april.itemId() + " 316.10");
        assertThat(Folded.of(lines.all(), ORDER).allocations())
                .extracting(Allocation::reason)
                .containsExactly(Reason.paid, Reason.reversed);
    }

    @Test
    void whenAPaymentIsReversedWhatWasPaidAheadPaysWhatIsDue() {
        // Given March and April are paid by two payments on one day, before either is due
        Item march = lines.rent("2019-03", "2019-03-01", "316.10");
        Item april = lines.rent("2019-04", "2019-03-01", "316.10");
        Item first = lines.paid("2019-03-05", "316.10");
        Item second = lines.paid("2019-03-05", "316.10");
        // When the first comes back after March is due
        lines.changed(first, "2019-03-20", "316.10");
        // Then
        assertThat(open()).containsExactly(april.itemId() + " 316.10");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "2019-03-05 " + first.itemId() + " " + march.itemId() + " 316.10 paid",
                        "2019-03-05 " + second.itemId() + " " + april.itemId() + " 316.10 paid",
                        "2019-03-20 " + first.itemId() + " " + march.itemId() + " -316.10 reversed",
                        "2019-03-20 " + second.itemId() + " " + april.itemId() + " -316.10 reordered",
                        "2019-03-20 " + second.itemId() + " " + march.itemId() + " 316.10 paid");
    }

    @Test
    void whatIsLeftOfItStaysPaidAhead() {
        // Given 100.00 and 532.20 pay March and April
        Item march = lines.rent("2019-03", "2019-03-01", "316.10");
        Item april = lines.rent("2019-04", "2019-03-01", "316.10");
        Item first = lines.paid("2019-03-05", "100.00");
        Item second = lines.paid("2019-03-06", "532.20");
        // When
        lines.changed(first, "2019-03-20", "100.00");
        // Then of April 100.00 is open
        assertThat(open()).containsExactly(april.itemId() + " 100.00");
        assertThat(told().stream().filter(one -> one.startsWith("2019-03-20")))
                .containsExactlyInAnyOrder(
                        "2019-03-20 " + first.itemId() + " " + march.itemId() + " -100.00 reversed",
                        "2019-03-20 " + second.itemId() + " " + april.itemId() + " -100.00 reordered",
                        "2019-03-20 " + second.itemId() + " " + march.itemId() + " 100.00 paid");
    }

    @Test
    void whatIsDueKeepsItsMoneyWhenAnotherPaymentIsReversed() {
        // Given March and April, paid as they fell due
        Item march = lines.rent("2019-03", "2019-03-01", "316.10");
        lines.rent("2019-04", "2019-04-01", "316.10");
        Item first = lines.paid("2019-03-08", "316.10");
        lines.paid("2019-04-08", "316.10");
        // When the first comes back on the very day on which April is due
        lines.changed(first, "2019-04-10", "316.10");
        // Then
        assertThat(open()).containsExactly(march.itemId() + " 316.10");
    }

    @Test
    void theChoiceOfTheDebtorOutlivesTheReversalOfAnotherPayment() {
        // Given
        Item march = lines.rent("2019-03", "2019-03-01", "316.10");
        lines.rent("2019-04", "2019-03-01", "316.10");
        Item first = lines.paid("2019-03-05", "316.10");
        lines.paid("2019-03-05", "316.10", new Choice(Set.of(), Optional.of(YearMonth.of(2019, 4))));
        // When
        lines.changed(first, "2019-03-20", "316.10");
        // Then April stays paid, as was chosen
        assertThat(open()).containsExactly(march.itemId() + " 316.10");
    }

    @Test
    void whatWasPaidAheadPaysFirstWhatItsOwnDebtorChose() {
        // Given a payment for March, of which March takes but 16.10, since another was there before it
        Item march = lines.rent("2019-03", "2019-03-01", "316.10");
        Item april = lines.rent("2019-04", "2019-03-01", "316.10");
        Item damage = lines.debt("damage", "2019-02-10", "2019-03-18", "50.00");
        Item first = lines.paid("2019-03-05", "300.00");
        Choice chosen = new Choice(Set.of(march.itemId()), Optional.empty());
        lines.paid("2019-03-06", "316.10", chosen);
        // When the other comes back; the damage is older, and March was chosen
        lines.changed(first, "2019-03-20", "300.00");
        // Then
        assertThat(open()).containsExactlyInAnyOrder(damage.itemId() + " 50.00", april.itemId() + " 316.10");
    }

    @Test
    void aPaymentThatIsReversedOnItsOwnDayLeavesNoTrace() {
        // Given
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item payment = lines.paid("2019-04-08", "316.10");
        // When
        lines.changed(payment, "2019-04-08", "316.10");
        // Then
        assertThat(open()).containsExactly(april.itemId() + " 316.10");
        assertThat(Folded.of(lines.all(), ORDER).allocations()).isEmpty();
    }

    @Test
    void whatIsLeftOfAPaymentThatComesBackInPartPaysWhatItPaid() {
        // Given two rents, and one that is posted before the return
        lines.rent("2019-04", "2019-04-01", "316.10");
        Item may = lines.rent("2019-05", "2019-05-01", "316.10");
        Item payment = lines.paid("2019-05-12", "632.20");
        Item june = lines.rent("2019-06", "2019-06-01", "316.10");
        // When
        lines.changed(payment, "2019-06-12", "200.00");
        lines.changed(payment, "2019-06-14", "16.10");
        // Then
        assertThat(open()).containsExactly(may.itemId() + " 216.10", june.itemId() + " 316.10");
    }

    @Test
    void whatIsLeftOfAPaymentPaysFirstWhatTheDebtorChose() {
        // Given 400.00 for May: 316.10, and 83.90 of April
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item may = lines.rent("2019-05", "2019-05-01", "316.10");
        Item payment = lines.paid("2019-05-12", "400.00", new Choice(Set.of(may.itemId()), Optional.empty()));
        // When
        lines.changed(payment, "2019-06-12", "100.00");
        // Then
        assertThat(open()).containsExactly(april.itemId() + " 316.10", may.itemId() + " 16.10");
    }

    @Test
    void whatIsLeftOfAPaymentPaysTheCostOfADebtBeforeTheDebt() {
        // Given 150.00: 7.50, and 142.50 of April
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        lines.accessory("cost", april, "2019-05-02", "7.50");
        Item payment = lines.paid("2019-05-12", "150.00");
        // When
        lines.changed(payment, "2019-06-12", "100.00");
        // Then 316.10 - 42.50
        assertThat(open()).containsExactly(april.itemId() + " 273.60");
    }

    @Test
    void aMonthThatIsCorrectedBelowZeroPaysOthers() {
        // Given
        Item april = lines.rent("2019-04", "2019-04-01", "-20.00");
        // When
        Item may = lines.rent("2019-05", "2019-05-01", "316.10");
        // Then
        assertThat(open()).containsExactly(may.itemId() + " 296.10");
        assertThat(april).isNotNull();
    }

    @Test
    void moneyThatGoesOutIsTakenFromTheCreditThatItNames() {
        // Given
        Item first = lines.paid("2019-04-01", "50.00");
        Item second = lines.paid("2019-04-02", "50.00");
        // When
        UUID refund = new UUID(1, 1);
        Item out = new Item(
                refund,
                "refund",
                Optional.empty(),
                Optional.empty(),
                second.bookedOn().plusDays(1),
                Optional.of("refund"),
                Optional.empty(),
                new Choice(Set.of(second.itemId()), Optional.empty()));
        lines.changed(out, "2019-04-03", "50.00");
        // Then
        assertThat(open()).containsExactly(first.itemId() + " -50.00");
    }

    @Test
    void aWriteOffTakesThePlaceOfMoneyThatPaysItsDebtOfTheLastFirst() {
        // Given April, paid by two payments, of which the first comes back, and money that is free
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        lines.rent("2019-05", "2019-05-01", "316.10");
        Item first = lines.paid("2019-04-12", "100.00");
        Item writeOff = lines.writtenOff("2019-04-20", "216.10", april);
        Item second = lines.paid("2019-05-12", "400.00");
        // When 100.00 more is given up on the day on which it comes back, and 50.00 more later
        lines.changed(first, "2019-05-20", "100.00");
        lines.changed(writeOff, "2019-05-20", "-50.00");
        lines.changed(writeOff, "2019-05-21", "-50.00");
        // Then what paid April gives way and is free
        assertThat(open()).containsExactly(second.itemId() + " -83.90");
        assertThat(told().stream().filter(one -> !one.startsWith("2019-04")))
                .containsExactlyInAnyOrder(
                        "2019-05-12 " + second.itemId() + " " + new UUID(0, 2) + " 316.10 paid",
                        "2019-05-20 " + first.itemId() + " " + april.itemId() + " -100.00 reversed",
                        "2019-05-20 " + writeOff.itemId() + " " + april.itemId() + " 50.00 paid",
                        "2019-05-20 " + second.itemId() + " " + april.itemId() + " 50.00 paid",
                        "2019-05-21 " + second.itemId() + " " + april.itemId() + " -50.00 reordered",
                        "2019-05-21 " + writeOff.itemId() + " " + april.itemId() + " 50.00 paid");
    }

    private List<String> told() {
        return Folded.of(lines.all(), ORDER).allocations().stream()
                .map(one -> one.on() + " " + one.pair().creditId() + " "
                        + one.pair().debtId() + " " + one.amount() + " " + one.reason())
                .toList();
    }

    private List<String> open() {
        return Folded.of(lines.all(), ORDER).open().stream()
                .map(one -> one.item().itemId() + " " + one.amount())
                .toList();
    }
}
