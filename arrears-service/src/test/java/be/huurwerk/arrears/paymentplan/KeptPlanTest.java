package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plans over whole debts and parts of them, with an account whose lines are folded as they are for real. */
class KeptPlanTest extends PlannedAccount {

    @Test
    void aPlanForAPartOfADebtIsKeptByItsInstalments() {
        // Given 90.00 of January's 380.88
        debt(EntryKind.rent, LocalDate.of(2019, 1, 10), Euro.of("380.88"));
        PaymentPlan plan = agree(on(AGREED), Euro.of("90.00"), 3, FIRST, false);

        // When
        paid(FIRST, Euro.of("30.00"));

        // Then 90.00 - 30.00
        assertThat(PlanCheck.actual(plan, on(FIRST))).isEqualTo(Euro.of("60.00"));
        assertThat(check(plan, FIRST.plusDays(6)).ends()).isEmpty();
    }

    @Test
    void aPlanThatIsPaidAtOnceIsCompletedThoughItsLastDebtIsNot() {
        // Given 382.88 + 382.88 + 234.24 of March
        for (int month = 1; month <= 3; month++) {
            debt(EntryKind.rent, LocalDate.of(2019, month, 10), Euro.of("382.88"));
        }
        PaymentPlan plan = agree(on(AGREED), Euro.of("1000.00"), 10, FIRST, false);

        // When
        paid(AGREED, Euro.of("1000.00"));

        // Then
        assertThat(check(plan, AGREED))
                .isEqualTo(
                        new PlanCheck(Euro.of("1000.00"), Euro.ZERO, Optional.of(State.completed), Optional.empty()));
    }

    @Test
    void whatWasPaidBeforeTheAgreementIsNotPaidOfThePlan() {
        debt(EntryKind.rent, LocalDate.of(2019, 1, 10), Euro.of("380.88"));
        paid(LocalDate.of(2019, 2, 1), Euro.of("100.00"));

        PaymentPlan plan = agree(on(AGREED), Euro.of("90.00"), 3, FIRST, false);

        assertThat(PlanCheck.actual(plan, on(AGREED))).isEqualTo(Euro.of("90.00"));
    }

    @Test
    void aDebtThatBecomesHigherOrLowerPaysNothingOfThePlan() {
        // Given 30.00 of 90.00 is paid, and 350.88 is open of the debt
        Item january = debt(EntryKind.rent, LocalDate.of(2019, 1, 10), Euro.of("380.88"));
        PaymentPlan plan = agree(on(AGREED), Euro.of("90.00"), 3, FIRST, false);
        paid(FIRST, Euro.of("30.00"));

        // When
        changed(january, FIRST.plusDays(1), "50.00");
        changed(january, FIRST.plusDays(2), "-100.00");
        changed(january, FIRST.plusDays(3), "-260.88");

        // Then
        assertThat(PlanCheck.actual(plan, on(FIRST.plusDays(1)))).isEqualTo(Euro.of("60.00"));
        assertThat(PlanCheck.actual(plan, on(FIRST.plusDays(2)))).isEqualTo(Euro.of("60.00"));
        // 380.88 + 50.00 - 100.00 - 260.88 - 30.00 is all that is left to pay
        assertThat(PlanCheck.actual(plan, on(FIRST.plusDays(3)))).isEqualTo(Euro.of("40.00"));
    }

    @Test
    void everyPlanWhoseInstalmentsArePaidOnTheirDaysIsKeptAndThenCompleted() {
        Random random = new Random(20190510);
        EntryKind[] kinds = {EntryKind.rent, EntryKind.fee, EntryKind.damage, EntryKind.settlement};
        for (int round = 0; round < 500; round++) {
            // Given debts, some of them paid in part, and others that fall due meanwhile and are not paid
            clear();
            int debts = 1 + random.nextInt(6);
            for (int at = 0; at < debts; at++) {
                debt(
                        kinds[random.nextInt(kinds.length)],
                        AGREED.minusDays(random.nextInt(120)),
                        Euro.ofCents(200 + random.nextInt(50_000)));
            }
            paid(AGREED.minusDays(random.nextInt(60)), Euro.ofCents(1 + random.nextInt(150)));
            DebtsOnDay candidates = some(on(AGREED), random);
            long owed =
                    candidates.open().values().stream().mapToLong(Euro::cents).sum();
            Euro amount = Euro.ofCents(1 + random.nextInt((int) owed));
            int instalments = 1 + random.nextInt((int) Math.min(12, amount.cents()));
            PaymentPlan plan = agree(candidates, amount, instalments, AGREED.plusDays(1 + random.nextInt(40)), false);
            debt(EntryKind.rent, AGREED.plusDays(random.nextInt(90)), Euro.of("316.10"));

            for (Instalment instalment : plan.schedule()) {
                // When
                paid(instalment.dueOn(), instalment.amount());

                // Then
                PlanCheck check = check(plan, instalment.dueOn());
                assertThat(check.actual())
                        .as("round %s, %s of %s", round, instalment, plan)
                        .isEqualTo(plan.schedule().stream()
                                .filter(one -> one.dueOn().isAfter(instalment.dueOn()))
                                .map(Instalment::amount)
                                .reduce(Euro.ZERO, Euro::plus));
                assertThat(check.ends()).isNotEqualTo(Optional.of(State.broken));
                assertThat(check(plan, instalment.dueOn().plusDays(6)).ends()).isNotEqualTo(Optional.of(State.broken));
            }
            assertThat(check(plan, plan.lastDueOn()).ends()).contains(State.completed);
        }
    }

    private static PlanOnDay onEvening(PaymentPlan plan, DebtsOnDay debts) {
        return PlanOnDay.of(plan, plan.history().get(0), debts);
    }

    private static Euro besides(PlanOnDay plan, DebtsOnDay debts) {
        return debts.items().stream()
                .flatMap(item -> plan.beside(item).stream())
                .map(OpenItem::open)
                .reduce(Euro.ZERO, Euro::plus);
    }

    @Test
    void leavesOutOfADebtWhatItDoesNotAskOfIt() {
        // Given three debts of 300.00, of which a plan of 400.00 holds the first and 100.00 of the second
        for (int month = 1; month <= 3; month++) {
            debt(EntryKind.rent, LocalDate.of(2019, month, 10), Euro.of("300.00"));
        }
        PaymentPlan plan = agree(on(AGREED), Euro.of("400.00"), 4, FIRST, false);

        // Then 200.00 + 300.00 are in no plan, and stay so while its instalments are paid
        assertThat(besides(onEvening(plan, on(AGREED)), on(AGREED))).isEqualTo(Euro.of("500.00"));
        paid(FIRST, Euro.of("100.00"));
        assertThat(besides(onEvening(plan, on(FIRST)), on(FIRST))).isEqualTo(Euro.of("500.00"));
        // 350.00 more complete it, and 50.00 pay what it left out: 500.00 - 50.00
        paid(FIRST.plusDays(1), Euro.of("350.00"));
        assertThat(besides(onEvening(plan, on(FIRST.plusDays(1))), on(FIRST.plusDays(1))))
                .isEqualTo(Euro.of("450.00"));
    }

    @Test
    void whatItHoldsAndWhatItLeavesOutIsWhatIsOpenOfEachDebtOnEachDay() {
        Random random = new Random(20190620);
        for (int round = 0; round < 200; round++) {
            // Given debts, and a plan of some of what is owed
            clear();
            List<Item> debts = new ArrayList<>();
            for (int at = 0; at < 1 + random.nextInt(5); at++) {
                debts.add(debt(
                        EntryKind.rent,
                        AGREED.minusDays(1 + random.nextInt(120)),
                        Euro.ofCents(200 + random.nextInt(50_000))));
            }
            List<Item> payments = new ArrayList<>();
            payments.add(paid(AGREED.minusDays(random.nextInt(60)), Euro.ofCents(1 + random.nextInt(150))));
            DebtsOnDay candidates = some(on(AGREED), random);
            long owed =
                    candidates.open().values().stream().mapToLong(Euro::cents).sum();
            boolean whole = random.nextInt(4) == 0;
            Euro amount = Euro.ofCents(whole ? owed : 1 + random.nextInt((int) owed));
            PaymentPlan plan = agree(candidates, amount, (int) Math.min(6, amount.cents()), FIRST, false);
            debt(EntryKind.rent, AGREED.plusDays(random.nextInt(90)), Euro.of("316.10"));

            for (int at = 1; at <= 8; at++) {
                // When something is paid, comes back, or a debt becomes higher or lower
                LocalDate day = AGREED.plusDays(at * 10L + random.nextInt(10));
                int what = whole ? 0 : random.nextInt(5);
                if (what == 4) {
                    Item back = payments.remove(random.nextInt(payments.size()));
                    Euro sum = lines.stream()
                            .filter(line -> line.item().equals(back))
                            .map(Line::amount)
                            .reduce(Euro.ZERO, Euro::plus);
                    changed(back, day, sum.negate().toString());
                    payments.add(paid(day, Euro.ofCents(1 + random.nextInt(100))));
                } else if (what == 3) {
                    changed(debts.get(random.nextInt(debts.size())), day, random.nextBoolean() ? "50.00" : "-1.50");
                } else {
                    payments.add(paid(day, Euro.ofCents(1 + random.nextInt(20_000))));
                }

                // Then
                DebtsOnDay open = on(day);
                PlanOnDay kept = onEvening(plan, open);
                Euro held = Euro.ZERO;
                for (OpenItem item : open.items()) {
                    Euro ofIt = kept.held(item.entryId(), item.dueOn(), item.open());
                    Euro beside = kept.beside(item).map(OpenItem::open).orElse(Euro.ZERO);
                    assertThat(ofIt.isNegative()).isFalse();
                    assertThat(ofIt.plus(beside))
                            .as("round %s, %s, %s of %s", round, day, item, plan)
                            .isEqualTo(item.open());
                    held = held.plus(ofIt);
                    if (whole && plan.debtIds().contains(item.entryId())) {
                        assertThat(beside).isEqualTo(Euro.ZERO);
                    }
                }
                assertThat(held).as("round %s, %s of %s", round, day, plan).isEqualTo(PlanCheck.actual(plan, open));
            }
        }
    }

    /** All of them, or those that somebody chose. */
    private static DebtsOnDay some(DebtsOnDay debts, Random random) {
        Set<UUID> chosen = debts.open().keySet().stream()
                .sorted()
                .filter(debt -> random.nextBoolean())
                .collect(Collectors.toSet());
        return chosen.isEmpty() ? debts : debts.only(chosen);
    }
}
