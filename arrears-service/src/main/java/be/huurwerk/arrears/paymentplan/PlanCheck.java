package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan held against what is open on the evening of a day: a function of its arguments and nothing else.
 *
 * @param expected what may still be open of it, its days of tolerance over
 * @param actual what is open of it
 * @param ends the state that it thereby gets; empty: it goes on
 * @param ground why it is broken
 */
record PlanCheck(Euro expected, Euro actual, Optional<State> ends, Optional<String> ground) {

    /** An instalment was not paid. */
    static final String INSTALMENT = "instalmentMissed";

    /** What fell due meanwhile was not paid. */
    static final String CURRENT_RENT = "currentRentMissed";

    static PlanCheck of(PaymentPlan plan, List<OpenItem> open, LocalDate on) {
        LocalDate tolerated = on.minusDays(plan.toleranceDays() + 1L);
        Euro expected = plan.expected(tolerated);
        Euro actual = actual(plan, open);
        if (actual.isZero()) {
            return new PlanCheck(expected, actual, Optional.of(State.completed), Optional.empty());
        }
        if (actual.compareTo(expected) > 0) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(INSTALMENT));
        }
        if (plan.currentRent() && missesCurrentRent(plan, open, tolerated)) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(CURRENT_RENT));
        }
        return new PlanCheck(expected, actual, Optional.empty(), Optional.empty());
    }

    /** How much is open of the debts that it pays, of each as much as it pays of it. */
    static Euro actual(PaymentPlan plan, List<OpenItem> open) {
        Map<UUID, OpenItem> byDebt = open.stream().collect(Collectors.toMap(OpenItem::entryId, Function.identity()));
        return plan.debts().stream()
                .filter(debt -> byDebt.containsKey(debt.itemId()))
                .map(debt -> debt.amount().min(byDebt.get(debt.itemId()).open()))
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** What fell due after the agreement and until a day, and is open. */
    private static boolean missesCurrentRent(PaymentPlan plan, List<OpenItem> open, LocalDate until) {
        List<UUID> planned = plan.debts().stream().map(PlannedDebt::itemId).toList();
        return open.stream()
                .filter(item ->
                        item.dueOn().isAfter(plan.agreedOn()) && !item.dueOn().isAfter(until))
                .anyMatch(item -> !planned.contains(item.entryId()));
    }
}
