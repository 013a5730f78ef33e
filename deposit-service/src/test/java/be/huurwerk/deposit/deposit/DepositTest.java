package be.huurwerk.deposit.deposit;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DepositTest {
    private static final LocalDate DAY = LocalDate.of(2019, 2, 20);

    @Test
    void paysTheCostsFirst() {
        // When
        Deposit deposit = paid(aDeposit(), DAY, "100.00");

        // Then
        assertThat(deposit.ledger().costsPaid()).isEqualTo(Euro.of("16.00"));
        assertThat(deposit.ledger().held()).isEqualTo(Euro.of("84.00"));
        assertThat(deposit.paid()).isEqualTo(Euro.of("100.00"));
        assertThat(deposit.balance()).isEqualTo(Euro.of("899.00"));
        assertThat(deposit.status()).isEqualTo(DepositStatus.partlyPaid);
    }

    @Test
    void isPaidWhenAllThatIsDueCameIn() {
        // When
        Deposit deposit = paid(paid(aDeposit(), DAY, "500.00"), DAY.plusDays(3), "499.00");

        // Then
        assertThat(deposit.status()).isEqualTo(DepositStatus.paid);
        assertThat(deposit.balance()).isEqualTo(Euro.ZERO);
        assertThat(deposit.ledger().held()).isEqualTo(Euro.of("983.00"));
    }

    @Test
    void keepsWhatIsBeyondTheDueAsASurplus() {
        // When
        Deposit deposit = paid(aDeposit(), DAY, "1000.50");

        // Then
        assertThat(deposit.paid()).isEqualTo(Euro.of("999.00"));
        assertThat(deposit.ledger().surplus()).isEqualTo(Euro.of("1.50"));
        assertThat(deposit.ledger().balance(Account.bank)).isEqualTo(Euro.of("1000.50"));
    }

    @Test
    void showsTheStateOfADay() {
        // Given
        Deposit deposit = paid(paid(aDeposit(), DAY, "500.00"), DAY.plusDays(3), "499.00");

        // When
        Deposit before = deposit.on(DAY.plusDays(2));

        // Then
        assertThat(before.status()).isEqualTo(DepositStatus.partlyPaid);
        assertThat(before.balance()).isEqualTo(Euro.of("499.00"));
    }

    @Test
    void asksNoMoreOfTheDepositOnceSettledButStillTheUnpaidCosts() {
        // Given
        Deposit unpaid = settled(aDeposit(), DAY);

        // When
        Deposit late = paid(unpaid, DAY.plusDays(1), "20.00");

        // Then
        assertThat(unpaid.balance()).isEqualTo(Euro.of("16.00"));
        assertThat(late.balance()).isEqualTo(Euro.ZERO);
        assertThat(late.ledger().surplus()).isEqualTo(Euro.of("4.00"));
        assertThat(late.ledger().held()).isEqualTo(Euro.ZERO);
    }

    @Test
    void booksNoPaymentOfNothingOrLess() {
        // When / Then
        assertThatThrownBy(() -> aDeposit().payment(UUID.randomUUID(), DAY, "test", Euro.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aDeposit().payment(UUID.randomUUID(), DAY, "test", Euro.of("-1.00")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
