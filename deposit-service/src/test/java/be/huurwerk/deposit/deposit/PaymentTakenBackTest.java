package be.huurwerk.deposit.deposit;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static be.huurwerk.deposit.deposit.SomeDeposits.takenBack;
import static be.huurwerk.deposit.deposit.SomeDeposits.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bank takes a payment back, whatever became of its money. 983.00 of deposit and 16.00 of costs are paid on 20 February 2019. */
class PaymentTakenBackTest {
    private static final LocalDate PAID = LocalDate.of(2019, 2, 20);
    private static final LocalDate LATER = LocalDate.of(2019, 4, 1);
    private static final LocalDate ENDED = LocalDate.of(2019, 8, 31);

    @Test
    void isDueAgainAsLongAsTheDepositRuns() {
        // Given
        Deposit deposit = paid(aDeposit(), PAID, "999.00");

        // When
        Deposit after = takenBack(deposit, first(deposit), LATER);

        // Then
        assertThat(after.balance()).isEqualTo(Euro.of("999.00"));
        assertThat(after.ledger().owed()).isEqualTo(Euro.ZERO);
        assertThat(last(after).bookedOn()).isEqualTo(LATER);
        assertThat(last(after).lines().stream().map(line -> line.account()))
                .containsExactlyInAnyOrder(Account.bank, Account.costs, Account.depositHeld);
    }

    @Test
    void takesOfASettledDepositWhatIsStillToBePaidBackAndTheRestIsOwed() {
        // Given 300.00 of the 983.00 are set off, 683.00 go back, and 600.00 of these left
        Deposit settled = end(paid(aDeposit(), PAID, "999.00"), "300.00", "683.00");
        Deposit left =
                settled.plus(Entry.refund(UUID.randomUUID(), ENDED.plusDays(9), Account.refundDue, Euro.of("600.00")));

        // When: the bank booked it before the settlement, and told it after it
        Deposit after = takenBack(left, first(left), ENDED.minusDays(3));

        // Then: 983.00 - 83.00, and the costs
        assertThat(after.ledger().refundDue()).isEqualTo(Euro.ZERO);
        assertThat(after.ledger().owed()).isEqualTo(Euro.of("900.00"));
        assertThat(after.costsDue()).isEqualTo(Euro.of("16.00"));
        assertThat(after.balance()).isEqualTo(Euro.of("916.00"));
        assertThat(last(after).bookedOn()).isEqualTo(ENDED.plusDays(9));

        // When it is paid anew, and 4.00 more
        Deposit paid = paid(after, ENDED.plusDays(30), "920.00");

        // Then
        assertThat(paid.ledger().owed()).isEqualTo(Euro.ZERO);
        assertThat(paid.balance()).isEqualTo(Euro.ZERO);
        assertThat(paid.ledger().surplus()).isEqualTo(Euro.of("4.00"));
    }

    @Test
    void letsASurplusPayWhatIsDueAgainAndTakesItFromThereWhenItsMoneyGoesToo() {
        // Given a surplus of 300.00, and nothing that it could pay
        Deposit both = paid(paid(aDeposit(), PAID, "999.00"), PAID.plusDays(1), "300.00");
        assertThat(UseSurplus.of(both, UUID.randomUUID(), LATER, Euro.of("300.00")))
                .isEmpty();
        Deposit due = takenBack(both, first(both), LATER);

        // When: costs first
        Deposit used = UseSurplus.of(due, UUID.randomUUID(), LATER, Euro.of("300.00"))
                .map(due::plus)
                .orElseThrow();

        // Then
        assertThat(used.costsDue()).isEqualTo(Euro.ZERO);
        assertThat(used.balance()).isEqualTo(Euro.of("699.00"));
        assertThat(used.ledger().held()).isEqualTo(Euro.of("284.00"));
        assertThat(used.ledger().surplus()).isEqualTo(Euro.ZERO);

        // When
        Deposit after = takenBack(used, used.ledger().entries().get(1), LATER.minusDays(5));

        // Then
        assertThat(after.balance()).isEqualTo(Euro.of("999.00"));
        assertThat(after.ledger().held()).isEqualTo(Euro.ZERO);
        assertThat(after.ledger().owed()).isEqualTo(Euro.ZERO);
        assertThat(last(after).bookedOn()).isEqualTo(LATER);
    }

    @Test
    void owesASurplusThatWasPaidBackAndTakesNothingOfAnother() {
        // Given a surplus of 50.00 that left, and one of 20.00
        Deposit deposit = paid(aDeposit(), PAID, "1049.00");
        Deposit left = deposit.plus(Entry.refund(UUID.randomUUID(), PAID, Account.surplus, Euro.of("50.00")));
        Deposit both = paid(left, PAID, "20.00");

        // When
        Deposit after = takenBack(both, last(both), LATER);
        Deposit afterBoth = takenBack(after, first(after), LATER);

        // Then
        assertThat(after.ledger().surplus()).isEqualTo(Euro.ZERO);
        assertThat(after.ledger().owed()).isEqualTo(Euro.ZERO);
        assertThat(afterBoth.ledger().owed()).isEqualTo(Euro.of("50.00"));
        assertThat(afterBoth.balance()).isEqualTo(Euro.of("1049.00"));
    }

    @Test
    void takesWhatAnotherFormSetFreeFromWhereItLies() {
        // Given
        Deposit deposit = paid(aDeposit(), PAID, "999.00");
        Deposit changed = deposit.plus(Entry.formChanged(UUID.randomUUID(), PAID, Euro.of("983.00"), Euro.ZERO));

        // When
        Deposit after = takenBack(changed, first(changed), LATER);

        // Then
        assertThat(after.ledger().surplus()).isEqualTo(Euro.ZERO);
        assertThat(after.ledger().owed()).isEqualTo(Euro.ZERO);
    }

    @Test
    void takesOfATenancyThatWasAMistakeWhatGoesBackCostsCountedIn() {
        // Given
        Deposit deposit = withdrawn(paid(aDeposit(), PAID, "999.00"), LATER);

        // When
        Deposit after = takenBack(deposit, first(deposit), LATER.plusDays(1));

        // Then
        assertThat(after.ledger().refundDue()).isEqualTo(Euro.ZERO);
        assertThat(after.balance()).isEqualTo(Euro.ZERO);
    }

    private static Deposit end(Deposit deposit, String applied, String refund) {
        return settled(
                deposit.plus(Entry.settlement(UUID.randomUUID(), ENDED, Euro.of(applied), Euro.of(refund))), ENDED);
    }

    private static Entry first(Deposit deposit) {
        return deposit.ledger().entries().get(0);
    }

    private static Entry last(Deposit deposit) {
        return deposit.ledger().entries().get(deposit.ledger().entries().size() - 1);
    }
}
