package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static be.huurwerk.deposit.deposit.SomeDeposits.takenBack;
import static be.huurwerk.deposit.deposit.SomeDeposits.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.deposit.refund.Refund.Source;
import be.huurwerk.deposit.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Payments, take-backs of the bank, interest, another form, a settlement with deductions or an annulment, refunds that are asked, ordered, paid,
 * refused, returned, or denied and paid all the same, in any order and told any number of times: the books balance, nothing is below nought,
 * every cent that came in and did not leave is somewhere, and something is owed only where the bank took back, or paid, against its own word.
 */
class EveryRefundTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 1);
    private static final UUID TENANT = new UUID(0, 1);
    private static final List<Beneficiary> ALL =
            List.of(new Beneficiary(TENANT, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty()));

    private Random random;
    private Deposit deposit;
    private List<Refund> refunds;
    private Euro in;
    private Euro out;
    private Euro interest;
    private boolean bankContradicts;

    @Test
    void losesAndInventsNoCentInAnyOrder() {
        int owedOnce = 0;
        int leftOnce = 0;
        for (int seed = 0; seed < 300; seed++) {
            // Given
            random = new Random(seed);
            deposit = aDeposit();
            refunds = new ArrayList<>();
            in = Euro.ZERO;
            out = Euro.ZERO;
            interest = Euro.ZERO;
            bankContradicts = false;
            boolean owed = false;

            for (int step = 0; step < 60; step++) {
                // When
                act();

                // Then
                requireSound(seed);
                owed |= deposit.ledger().owed().isPositive();
            }
            owedOnce += owed ? 1 : 0;
            leftOnce += out.isPositive() ? 1 : 0;
        }
        // the orders that matter were among them
        assertThat(owedOnce).isGreaterThan(20);
        assertThat(leftOnce).isGreaterThan(60);
    }

    private void requireSound(int seed) {
        Euro sum = Euro.ZERO;
        for (Account account : Account.values()) {
            sum = sum.plus(deposit.ledger().balance(account));
        }
        assertThat(sum).as("seed %d", seed).isEqualTo(Euro.ZERO);
        for (Euro amount : List.of(
                deposit.ledger().held(),
                deposit.ledger().refundDue(),
                deposit.ledger().surplus(),
                deposit.ledger().owed(),
                deposit.balance())) {
            assertThat(amount).as("seed %d", seed).isGreaterThanOrEqualTo(Euro.ZERO);
        }
        Euro kept = deposit.ledger()
                .balance(Account.costs)
                .negate()
                .plus(deposit.ledger().balance(Account.applied).negate());
        assertThat(in.plus(interest).minus(out).minus(kept))
                .as("seed %d", seed)
                .isEqualTo(deposit.ledger()
                        .held()
                        .plus(deposit.ledger().refundDue())
                        .plus(deposit.ledger().surplus())
                        .minus(deposit.ledger().owed()));
        assertThat(deposit.ledger().balance(Account.bank)).as("seed %d", seed).isEqualTo(in.minus(out));
        if (!bankContradicts) {
            assertThat(deposit.ledger().owed()).as("seed %d", seed).isEqualTo(Euro.ZERO);
        }
    }

    private void act() {
        switch (random.nextInt(14)) {
            case 0, 1 -> pay();
            case 2 -> bankTakesBack();
            case 3 -> addInterest();
            case 4 -> changeForm();
            case 5 -> end();
            case 6, 7 -> ask();
            default -> somethingOfARefund();
        }
    }

    private void pay() {
        Euro amount = Euro.ofCents(1 + random.nextInt(80_000));
        deposit = deposit.plus(deposit.payment(UUID.randomUUID(), DAY, "test", amount));
        in = in.plus(amount);
    }

    /** One that was taken back already is told again at times, and changes nothing. */
    private void bankTakesBack() {
        List<Entry> payments = deposit.ledger().entries().stream()
                .filter(entry -> entry.kind() == EntryKind.payment)
                .toList();
        if (payments.isEmpty()) {
            return;
        }
        Entry payment = payments.get(random.nextInt(payments.size()));
        if (deposit.ledger().reversalOf(payment.entryId()).isEmpty()) {
            deposit = takenBack(deposit, payment, DAY);
            in = in.minus(payment.received());
            bankContradicts = true;
        }
    }

    private void addInterest() {
        if (deposit.ledger().held().isPositive()) {
            Euro amount = Euro.ofCents(1 + random.nextInt(500));
            deposit = deposit.plus(Entry.interest(UUID.randomUUID(), DAY, amount));
            interest = interest.plus(amount);
        }
    }

    /** What was paid goes back, as where a bank stands surety from now on. */
    private void changeForm() {
        Euro paid = deposit.ledger().depositPaid();
        if (!deposit.hasEnded()
                && paid.isPositive()
                && paid.compareTo(deposit.ledger().held()) <= 0
                && random.nextInt(3) == 0) {
            deposit = deposit.plus(Entry.formChanged(
                    UUID.randomUUID(), DAY, paid, deposit.ledger().setOff(paid)));
        }
    }

    private void end() {
        if (deposit.hasEnded() || random.nextInt(3) > 0) {
            return;
        }
        if (random.nextInt(3) == 0) {
            deposit = withdrawn(deposit, DAY);
            return;
        }
        Euro held = deposit.ledger().held();
        Euro costs = held.min(deposit.costsDue());
        Euro rest = held.minus(costs);
        Euro applied = rest.min(Euro.ofCents(random.nextInt(120_000)));
        Euro owed = deposit.ledger().setOff(rest.minus(applied));
        Deposit ended = held.isZero()
                ? deposit
                : deposit.plus(Entry.settlement(
                        UUID.randomUUID(),
                        DAY,
                        applied,
                        costs,
                        owed,
                        rest.minus(applied).minus(owed)));
        deposit = settled(ended, DAY);
    }

    private void ask() {
        Source source = random.nextBoolean() ? Source.refundDue : Source.surplus;
        Euro amount = Euro.ofCents(1 + random.nextInt(60_000))
                .min(deposit.ledger().balance(source.account()).negate().max(Euro.of("0.01")));
        try {
            new ToPayBack(deposit, ALL, refunds)
                    .require(new RequestRefund.Asked(
                            source,
                            amount,
                            Optional.of(new Iban("BE71096123456769")),
                            Optional.of("V"),
                            Optional.of(TENANT),
                            Optional.empty()));
            refunds.add(refund(UUID.randomUUID(), source, amount, Status.requested));
        } catch (ProblemException refused) {
            assertThat(refused.code()).isIn("moreThanRefundDue", "moreThanShare", "depositRuns");
        }
    }

    private void somethingOfARefund() {
        if (refunds.isEmpty()) {
            return;
        }
        int at = random.nextInt(refunds.size());
        Refund refund = refunds.get(at);
        switch (refund.status()) {
            case requested -> become(at, standsOn(refund) && random.nextInt(4) > 0 ? Status.approved : Status.refused);
            case approved -> {
                if (standsOn(refund)) {
                    leave(refund);
                    become(at, Status.ordered);
                }
            }
            case ordered -> {
                int answer = random.nextInt(3);
                if (answer > 0) {
                    comeBack(refund);
                }
                become(at, answer == 0 ? Status.paid : answer == 1 ? Status.rejected : Status.returned);
            }
            case paid -> {
                if (random.nextInt(3) == 0) {
                    comeBack(refund);
                    become(at, Status.returned);
                }
            }
            case rejected -> {
                if (random.nextInt(3) == 0) {
                    leave(refund);
                    become(at, Status.paid);
                    bankContradicts = true;
                }
            }
            default -> {
                // nothing more becomes of it
            }
        }
    }

    private boolean standsOn(Refund refund) {
        return Ground.gone(refund, deposit, ALL, refunds).isEmpty();
    }

    private void leave(Refund refund) {
        deposit = deposit.plus(RefundEntries.leaves(refund, deposit, UUID.randomUUID(), DAY));
        out = out.plus(refund.amount());
    }

    private void comeBack(Refund refund) {
        deposit = deposit.plus(RefundEntries.comesBack(refund, deposit, UUID.randomUUID(), DAY));
        out = out.minus(refund.amount());
    }

    private void become(int at, Status status) {
        Refund one = refunds.get(at);
        refunds.set(at, refund(one.refundId(), one.source(), one.amount(), status));
    }

    private static Refund refund(UUID refundId, Source source, Euro amount, Status status) {
        return new Refund(
                refundId,
                new UUID(0, 9),
                source,
                Optional.of(TENANT),
                Optional.empty(),
                amount,
                Optional.empty(),
                Optional.empty(),
                Refund.AccountFrom.request,
                status,
                new Who("finance-office", "finance-office"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }
}
