package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans while the rent is corrected down, up and back on random days, to more than it ever was too. */
class CorrectedAndKeptTest extends CorrectedAccount {

    private static final Euro RENT = Euro.of("382.88");
    private static final LocalDate END = LocalDate.of(2019, 10, 31);

    private final Random random = new Random(20190604);

    private PaymentPlan aPlan() {
        clear();
        if (random.nextBoolean()) {
            debt(EntryKind.damage, AGREED.minusDays(100), Euro.of("150.00"));
        }
        month("2019-03", LocalDate.of(2019, 3, 1), RENT);
        month("2019-04", LocalDate.of(2019, 4, 1), RENT);
        if (random.nextBoolean()) {
            paid(AGREED.minusDays(1), Euro.ofCents(1 + random.nextInt(20_000)));
        }
        DebtsOnDay candidates = on(AGREED);
        Euro owed = OpenItem.sum(candidates.items().stream());
        return agree(
                candidates,
                random.nextBoolean() ? owed : Euro.ofCents(1000 + random.nextInt((int) owed.cents() - 1000)),
                2 + random.nextInt(4),
                AGREED.plusDays(1 + random.nextInt(30)),
                true);
    }

    /** What a day brings: the rent of a month, a correction now and then. */
    private Euro begins(LocalDate day, Euro rent) {
        Euro now = rent;
        if (random.nextInt(25) == 0) {
            now = random.nextInt(3) == 0 ? RENT : Euro.ofCents(5_000 + random.nextInt(38_000));
            corrected(day, now);
        }
        if (day.getDayOfMonth() == 1) {
            month(day.toString().substring(0, 7), day, now);
        }
        return now;
    }

    private static Euro expectedWithoutTolerance(PaymentPlan plan, DebtsOnDay debts, LocalDate day) {
        // as many days later as the tolerance takes off
        return PlanCheck.expected(plan, debts, day.plusDays(plan.toleranceDays() + 1L));
    }

    /** By the order of payment. */
    private boolean asksSomething(PaymentPlan plan, DebtsOnDay debts, LocalDate day) {
        PlannedDebts planned = planned();
        return PlanCheck.left(plan, debts).keySet().stream()
                .anyMatch(debt -> planned.askedAfter(debt, day)
                        .map(later -> debts.open(debt)
                                .minus(planned.leftOut(debt, day))
                                .minus(sum(later.stream().map(Portion::amount).toList()))
                                .isPositive())
                        .orElse(false));
    }

    @Test
    void whoPaysByEachDayWhatPlanAndRentsAskByItBreaksNoPlan() {
        for (int round = 0; round < 60; round++) {
            // Given
            PaymentPlan plan = aPlan();
            Euro rent = RENT;
            Euro paid = Euro.ZERO;
            Optional<State> ends = Optional.empty();
            for (LocalDate day = AGREED.plusDays(1); !day.isAfter(END) && ends.isEmpty(); day = day.plusDays(1)) {
                rent = begins(day, rent);
                // When what is asked is paid on its day, in one part or two, and now and then something of what comes
                Euro asked = askedUntil(plan, day).minus(paid).max(Euro.ZERO);
                Euro ahead = random.nextInt(20) == 0 ? Euro.ofCents(1 + random.nextInt(10_000)) : Euro.ZERO;
                Euro first = Euro.ofCents(random.nextInt(3) == 0 ? asked.cents() / 2 : asked.cents());
                for (Euro part : List.of(first, asked.minus(first), ahead)) {
                    if (part.isPositive()) {
                        paid(day, part);
                        paid = paid.plus(part);
                    }
                }
                // Then
                PlanCheck check = check(plan, day);
                ends = check.ends();
                assertThat(ends)
                        .as("round %s, %s: %s by %s", round, day, check, plan)
                        .isNotEqualTo(Optional.of(State.broken));
            }
        }
    }

    @Test
    void moreIsOpenThanExpectedExactlyWhereSomethingThatThePlanAsksIsOpen() {
        Set<Boolean> found = new HashSet<>();
        for (int round = 0; round < 40; round++) {
            // Given whoever pays anything on any day
            PaymentPlan plan = aPlan();
            Euro rent = RENT;
            for (LocalDate day = AGREED.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
                rent = begins(day, rent);
                if (random.nextInt(12) == 0) {
                    paid(day, Euro.ofCents(1 + random.nextInt(50_000)));
                }
                // Then
                if (random.nextInt(4) == 0) {
                    DebtsOnDay debts = on(day);
                    Euro actual = PlanCheck.actual(plan, debts);
                    boolean more = actual.compareTo(expectedWithoutTolerance(plan, debts, day)) > 0;
                    assertThat(more)
                            .as("round %s, %s: %s of %s", round, day, actual, plan)
                            .isEqualTo(asksSomething(plan, debts, day));
                    found.add(more);
                }
            }
        }
        assertThat(found).contains(true, false);
    }
}
