package be.huurwerk.deposit.settlement;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.interest.Interest;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Payments, reversals, interest of a year, a settlement and refunds that leave and return, in any order that the use cases allow. */
class EveryOrderTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 2);

    private final Parameters parameters = Parameters.withPolicy(policy());
    private final Interest interest = new Interest(parameters);
    private final Settling settling = new Settling(parameters);

    @Test
    void paysBackWhatIsLeftAndNeverMore() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            // Given
            Deposit deposit = running(random);

            // When
            Settling.Result result = settling.settle(
                    deposit,
                    Balances.of(Euro.ofCents(random.nextInt(150_000)).toString()),
                    LocalDate.of(2022, 1, 1).plusDays(random.nextInt(200)),
                    UUID::randomUUID);
            for (Entry entry : result.entries()) {
                deposit = deposit.plus(entry);
            }
            deposit = refunds(
                    settled(deposit, result.settlement().settledOn()),
                    result.settlement().refund(),
                    random);

            // Then
            Euro all = Euro.ZERO;
            for (Account account : Account.values()) {
                all = all.plus(deposit.ledger().balance(account));
            }
            assertThat(all).as("seed %d", seed).isEqualTo(Euro.ZERO);
            assertThat(deposit.ledger().held()).isEqualTo(Euro.ZERO);
            assertThat(deposit.ledger().refundDue()).isGreaterThanOrEqualTo(Euro.ZERO);
            assertThat(left(deposit))
                    .isEqualTo(
                            result.settlement().refund().minus(deposit.ledger().refundDue()));
            assertThat(interest
                            .credits(
                                    onlyPayments(deposit).ledger(),
                                    result.settlement().settledOn())
                            .stream()
                            .map(Interest.Credit::amount)
                            .reduce(Euro.ZERO, Euro::plus))
                    .isEqualTo(result.settlement().interest());
        }
    }

    /** Some years of payments, reversals and capitalisations. */
    private Deposit running(Random random) {
        Deposit deposit = aDeposit("983.00", "16.00");
        List<Entry> payments = new ArrayList<>();
        for (int step = 0; step < 8; step++) {
            int choice = random.nextInt(4);
            if (choice == 0 && !payments.isEmpty()) {
                deposit = deposit.plus(payments.remove(random.nextInt(payments.size()))
                        .reversal(UUID.randomUUID(), FIRST_DAY.plusDays(random.nextInt(1_000)), "wrong"));
            } else if (choice == 1) {
                LocalDate newYear = LocalDate.of(2020 + random.nextInt(3), 1, 1);
                for (Interest.Credit credit : interest.credits(deposit.ledger(), newYear)) {
                    deposit = deposit.plus(Entry.interest(UUID.randomUUID(), credit.on(), credit.amount()));
                }
            } else {
                Entry payment = deposit.payment(
                        UUID.randomUUID(),
                        FIRST_DAY.plusDays(random.nextInt(1_000)),
                        "test",
                        Euro.ofCents(1 + random.nextInt(60_000)));
                payments.add(payment);
                deposit = deposit.plus(payment);
            }
        }
        return deposit;
    }

    private static Deposit refunds(Deposit settled, Euro due, Random random) {
        Deposit deposit = settled;
        for (int step = 0; step < 6 && due.isPositive(); step++) {
            Euro amount = Euro.ofCents(1 + random.nextInt((int) due.cents()));
            Entry refund = Entry.refund(UUID.randomUUID(), FIRST_DAY, Account.refundDue, amount);
            if (amount.compareTo(deposit.ledger().refundDue()) > 0) {
                Deposit before = deposit;
                assertThatThrownBy(() -> before.plus(refund)).isInstanceOf(IllegalStateException.class);
                continue;
            }
            deposit = deposit.plus(refund);
            if (random.nextBoolean()) {
                deposit = deposit.plus(
                        Entry.refundReturned(UUID.randomUUID(), FIRST_DAY, Account.refundDue, amount, Euro.ZERO));
            }
        }
        return deposit;
    }

    private static Euro left(Deposit deposit) {
        return deposit.ledger().entries().stream()
                .filter(entry -> entry.kind() == EntryKind.refund || entry.kind() == EntryKind.refundReturned)
                .map(entry -> entry.on(Account.refundDue))
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** The same deposit as if no year had been capitalised on the way. */
    private static Deposit onlyPayments(Deposit deposit) {
        Deposit without = aDeposit("983.00", "16.00");
        for (Entry entry : deposit.ledger().entries()) {
            if (entry.kind() == EntryKind.payment || entry.kind() == EntryKind.reversal) {
                without = without.plus(entry);
            }
        }
        return without;
    }

    private static Path policy() {
        try {
            return Path.of(EveryOrderTest.class.getResource("/policy/interest").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
