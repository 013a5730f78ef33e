package be.huurwerk.deposit.settlement;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is paid, in whatever order, before or after the settlement: every entry balances, and each cent is somewhere. */
class MoneyIsNeverLostTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 2);

    private final Settling rule = new Settling(Parameters.withPolicy(policy()));

    @Test
    void inAnyOrderOfPaymentsAndSettlement() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            // Given
            Deposit deposit = aDeposit(
                    euro(random, 120_000).toString(), euro(random, 5_000).toString());
            int settleAfter = random.nextInt(6);

            // When
            Euro paidIn = Euro.ZERO;
            for (int step = 0; step < 6; step++) {
                Euro amount = euro(random, 80_000).plus(Euro.of("0.01"));
                deposit = pay(deposit, FIRST_DAY.plusDays(random.nextInt(1_000)), amount);
                paidIn = paidIn.plus(amount);
                if (step == settleAfter) {
                    deposit = settle(deposit, random);
                }
            }

            // Then
            Ledger ledger = deposit.ledger();
            assertThat(sum(ledger)).as("seed %d", seed).isEqualTo(Euro.ZERO);
            assertThat(ledger.balance(Account.bank)).isEqualTo(paidIn);
            assertThat(ledger.held()).as("all went somewhere").isEqualTo(Euro.ZERO);
            assertThat(ledger.costsPaid()).isLessThanOrEqualTo(deposit.terms().costs());
            assertThat(ledger.depositPaid()).isLessThanOrEqualTo(deposit.terms().deposit());
            assertThat(deposit.balance()).isGreaterThanOrEqualTo(Euro.ZERO);
            assertThat(deposit.paid().plus(ledger.surplus())).isEqualTo(paidIn);
        }
    }

    @Test
    void andNothingIsBookedTwiceOrTakenBeyondWhatIsHeld() {
        // Given
        Entry payment = aDeposit().payment(UUID.randomUUID(), FIRST_DAY, "test", Euro.of("100.00"));
        Ledger ledger = Ledger.EMPTY.plus(payment);

        // When / Then
        assertThatThrownBy(() -> ledger.plus(payment)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> ledger.plus(Entry.settlement(UUID.randomUUID(), FIRST_DAY, Euro.of("84.01"), Euro.ZERO)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Deposit settle(Deposit deposit, Random random) {
        FinalBalance balance = Balances.of(
                euro(random, 200_000).minus(Euro.of("500.00")).toString(),
                euro(random, 50_000).toString(),
                euro(random, 50_000).toString());
        Settling.Result result =
                rule.settle(deposit, balance, FIRST_DAY.plusDays(random.nextInt(1_500)), UUID::randomUUID);
        Euro heldWithInterest = deposit.ledger().held().plus(result.settlement().interest());
        assertThat(result.settlement().applied().plus(result.settlement().refund()))
                .isEqualTo(heldWithInterest);
        assertThat(result.settlement().applied()).isLessThanOrEqualTo(balance.appliable());
        assertThat(result.settlement().refund()).isGreaterThanOrEqualTo(Euro.ZERO);
        Deposit after = deposit;
        for (Entry entry : result.entries()) {
            after = after.plus(entry);
        }
        return settled(after, result.settlement().settledOn());
    }

    private static Deposit pay(Deposit deposit, LocalDate on, Euro amount) {
        return deposit.plus(deposit.payment(UUID.randomUUID(), on, "test", amount));
    }

    private static Euro sum(Ledger ledger) {
        Euro sum = Euro.ZERO;
        for (Account account : Account.values()) {
            sum = sum.plus(ledger.balance(account));
        }
        return sum;
    }

    private static Euro euro(Random random, int belowCents) {
        return Euro.of(BigDecimal.valueOf(random.nextInt(belowCents), 2));
    }

    private static Path policy() {
        try {
            return Path.of(
                    MoneyIsNeverLostTest.class.getResource("/policy/interest").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
