package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever pays anything on any day, early or late, some of which comes back, while the rent is corrected: a plan of all that is owed. */
class LateOrReturnedTest extends CorrectedAccount {

    private static final Euro RENT = Euro.of("382.88");
    private static final LocalDate END = LocalDate.of(2019, 10, 31);

    private final Random random = new Random(20191128);
    private final Map<Item, Euro> payments = new LinkedHashMap<>();

    private PaymentPlan aPlanOfAll() {
        clear();
        payments.clear();
        month("2019-03", LocalDate.of(2019, 3, 1), RENT);
        month("2019-04", LocalDate.of(2019, 4, 1), RENT);
        DebtsOnDay owed = on(AGREED);
        return agree(
                owed,
                OpenItem.sum(owed.items().stream()),
                2 + random.nextInt(4),
                AGREED.plusDays(1 + random.nextInt(30)),
                true);
    }

    /** What a day brings: the rent of a month, a correction, a payment, a payment that comes back. */
    private void passes(LocalDate day) {
        if (random.nextInt(25) == 0) {
            corrected(day, random.nextInt(3) == 0 ? RENT : Euro.ofCents(5_000 + random.nextInt(38_000)));
        }
        if (day.getDayOfMonth() == 1) {
            month(day.toString().substring(0, 7), day, RENT);
        }
        if (random.nextInt(9) == 0) {
            Euro amount = Euro.ofCents(1 + random.nextInt(40_000));
            payments.put(paid(day, amount), amount);
        }
        if (random.nextInt(40) == 0 && !payments.isEmpty()) {
            Item back = List.copyOf(payments.keySet()).get(random.nextInt(payments.size()));
            changed(back, day, payments.remove(back).toString());
        }
    }

    @Test
    void isBrokenByWhatIsMissedOnceItsToleranceIsOverAndByNothingElse() {
        Map<State, Integer> found = new EnumMap<>(State.class);
        for (int round = 0; round < 60; round++) {
            PaymentPlan plan = aPlanOfAll();
            for (LocalDate day = AGREED.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
                // When
                passes(day);

                // Then
                if (random.nextInt(3) == 0) {
                    PlanCheck check = check(plan, day);
                    Euro paid = sum(List.copyOf(payments.values()));
                    State state = check.ends().orElse(State.live);
                    found.merge(state, 1, Integer::sum);
                    if (paid.compareTo(askedUntil(plan, day)) >= 0) {
                        assertThat(state)
                                .as("round %s, %s: %s paid, %s by %s", round, day, paid, check, plan)
                                .isNotEqualTo(State.broken);
                    } else if (paid.compareTo(askedUntil(plan, plan.tolerated(day))) < 0) {
                        assertThat(state)
                                .as("round %s, %s: %s paid, %s by %s", round, day, paid, check, plan)
                                .isIn(State.broken, State.completed);
                    }
                }
            }
        }
        assertThat(found).containsOnlyKeys(State.live, State.broken, State.completed);
    }
}
