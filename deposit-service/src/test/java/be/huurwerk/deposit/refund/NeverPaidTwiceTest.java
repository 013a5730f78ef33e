package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
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
 * However refunds are asked, refused, ordered, paid, rejected and returned, and however often that is told: what has left and what is still to be
 * paid back are together what was to be paid back, to the cent, and nobody can ask more.
 */
class NeverPaidTwiceTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 1);
    private static final UUID TENANT = new UUID(0, 1);
    private static final List<Beneficiary> ALL =
            List.of(new Beneficiary(TENANT, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty()));

    private Deposit deposit;
    private List<Refund> refunds;

    @Test
    void inAnyOrderOfWhatBecomesOfRefunds() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            // Given: 983.00 and something too much, of which a part is applied
            Deposit held = paid(
                    aDeposit(),
                    DAY,
                    Euro.ofCents(99_900 + random.nextInt(20_000)).toString());
            Euro applied = Euro.ofCents(random.nextInt(98_301));
            deposit = settled(
                    held.plus(Entry.settlement(
                            UUID.randomUUID(),
                            DAY,
                            applied,
                            held.ledger().held().minus(applied))),
                    DAY);
            refunds = new ArrayList<>();
            Euro due = deposit.ledger().refundDue();
            Euro surplus = deposit.ledger().surplus();

            // When
            for (int step = 0; step < 60; step++) {
                act(random);

                // Then
                assertThat(left(Source.refundDue).plus(deposit.ledger().refundDue()))
                        .as("seed %d", seed)
                        .isEqualTo(due);
                assertThat(left(Source.surplus).plus(deposit.ledger().surplus()))
                        .as("seed %d", seed)
                        .isEqualTo(surplus);
                assertThat(deposit.ledger().entries().stream()
                                .flatMap(entry -> entry.lines().stream())
                                .map(line -> line.amount())
                                .reduce(Euro.ZERO, Euro::plus))
                        .isEqualTo(Euro.ZERO);
                cannotAskMore();
            }
        }
    }

    private void act(Random random) {
        if (refunds.isEmpty() || random.nextInt(4) == 0) {
            ask(random);
            return;
        }
        int index = random.nextInt(refunds.size());
        Refund refund = refunds.get(index);
        switch (random.nextInt(6)) {
            case 0 -> move(index, Status.requested, Status.approved);
            case 1 -> move(index, Status.approved, Status.refused);
            case 2 -> {
                if (refund.status() == Status.approved) {
                    book(Entry.refund(UUID.randomUUID(), DAY, refund.source().account(), refund.amount()));
                    become(index, Status.ordered);
                }
            }
            case 3 -> move(index, Status.ordered, Status.paid);
            case 4 -> {
                if (refund.status() == Status.ordered) {
                    comeBack(index, Status.rejected);
                }
            }
            default -> {
                if (refund.hasLeft()) {
                    comeBack(index, Status.returned);
                }
            }
        }
    }

    private void ask(Random random) {
        Source source = random.nextBoolean() ? Source.refundDue : Source.surplus;
        Euro amount = Euro.ofCents(1 + random.nextInt(60_000));
        try {
            new ToPayBack(deposit, ALL, refunds).require(asked(source, amount));
            refunds.add(refund(source, amount));
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo("moreThanRefundDue");
        }
    }

    private void cannotAskMore() {
        for (Source source : Source.values()) {
            Euro onItsWay = refunds.stream()
                    .filter(one -> one.source() == source
                            && (one.status() == Status.requested || one.status() == Status.approved))
                    .map(Refund::amount)
                    .reduce(Euro.ZERO, Euro::plus);
            Account account = source.account();
            Euro more =
                    deposit.ledger().balance(account).negate().minus(onItsWay).plus(Euro.of("0.01"));
            assertThatThrownBy(() -> new ToPayBack(deposit, ALL, refunds).require(asked(source, more)))
                    .isInstanceOf(ProblemException.class);
        }
    }

    private Euro left(Source source) {
        return refunds.stream()
                .filter(one -> one.source() == source && one.hasLeft())
                .map(Refund::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private void comeBack(int index, Status status) {
        Refund refund = refunds.get(index);
        book(Entry.refundReturned(UUID.randomUUID(), DAY, refund.source().account(), refund.amount(), Euro.ZERO));
        become(index, status);
    }

    private void book(Entry entry) {
        deposit = deposit.plus(entry);
    }

    private void move(int index, Status from, Status to) {
        if (refunds.get(index).status() == from) {
            become(index, to);
        }
    }

    private void become(int index, Status status) {
        Refund one = refunds.get(index);
        refunds.set(index, refund(one.refundId(), one.source(), one.amount(), status));
    }

    private static RequestRefund.Asked asked(Source source, Euro amount) {
        return new RequestRefund.Asked(
                source,
                amount,
                Optional.of(new Iban("BE71096123456769")),
                Optional.of("V"),
                Optional.of(TENANT),
                Optional.empty());
    }

    private static Refund refund(Source source, Euro amount) {
        return refund(UUID.randomUUID(), source, amount, Status.requested);
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
