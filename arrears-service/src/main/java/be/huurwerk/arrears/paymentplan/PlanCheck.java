package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    /** An instalment of the deposit that hangs together with it was not paid. */
    static final String DEPOSIT = "depositInstalmentMissed";

    /** Its debts were undone, as those of a tenancy that was a mistake: nobody paid it. */
    static final String DEBTS_UNDONE = "debtsUndone";

    /** @param lateDeposit days on which instalments of the deposit were due that are late */
    static PlanCheck of(PaymentPlan plan, DebtsOnDay debts, List<LocalDate> lateDeposit, LocalDate on) {
        Euro expected = plan.expected(on);
        Euro actual = actual(plan, debts);
        if (actual.isZero() && plan.debts().stream().noneMatch(debt -> debts.isCharged(debt.itemId()))) {
            return new PlanCheck(expected, actual, Optional.of(State.cancelled), Optional.of(DEBTS_UNDONE));
        }
        if (actual.isZero()) {
            return new PlanCheck(expected, actual, Optional.of(State.completed), Optional.empty());
        }
        if (actual.compareTo(expected) > 0) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(INSTALMENT));
        }
        if (plan.currentRent() && missesCurrentRent(plan, debts.items(), plan.tolerated(on))) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(CURRENT_RENT));
        }
        if (plan.deposit()
                && lateDeposit.stream().anyMatch(due -> !due.isBefore(plan.agreedOn()) && due.isBefore(on))) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(DEPOSIT));
        }
        return new PlanCheck(expected, actual, Optional.empty(), Optional.empty());
    }

    /**
     * What is open of the plan: what is paid of its debts since it was agreed counts for the plan first, also of a debt of which it asks a part.
     * Never more than its parts of what is open, so that a debt which became lower lowers it too.
     */
    static Euro actual(PaymentPlan plan, DebtsOnDay debts) {
        Euro paid = plan.debts().stream()
                .map(debt -> debts.paid(debt.itemId()).minus(debt.paidBefore()))
                .reduce(Euro.ZERO, Euro::plus)
                .max(Euro.ZERO);
        Map<UUID, Euro> open = debts.open();
        Euro parts = plan.debts().stream()
                .map(debt -> open.getOrDefault(debt.itemId(), Euro.ZERO).min(debt.amount()))
                .reduce(Euro.ZERO, Euro::plus);
        return plan.amount().minus(paid).max(Euro.ZERO).min(parts);
    }

    /**
     * What is open of the plan, by debt in the order of its debts: its instalments pay the last of them last. Together it is {@link #actual}, and of
     * no debt more than is open of it or than the plan asks of it.
     */
    static Map<UUID, Euro> left(PaymentPlan plan, DebtsOnDay debts) {
        Map<UUID, Euro> open = debts.open();
        Map<UUID, Euro> left = new LinkedHashMap<>();
        Euro rest = actual(plan, debts);
        for (PlannedDebt debt : plan.debts()) {
            Euro part = open.getOrDefault(debt.itemId(), Euro.ZERO)
                    .min(debt.amount())
                    .min(rest);
            left.merge(debt.itemId(), part, Euro::plus);
            rest = rest.minus(part);
        }
        return left;
    }

    /** What fell due after the agreement and until a day, and is open; a cost or an interest of a letter is no rent. */
    private static boolean missesCurrentRent(PaymentPlan plan, List<OpenItem> open, LocalDate until) {
        List<UUID> planned = plan.debts().stream().map(PlannedDebt::itemId).toList();
        return open.stream()
                .filter(item ->
                        item.dueOn().isAfter(plan.agreedOn()) && !item.dueOn().isAfter(until))
                .anyMatch(item -> !item.isAccessory() && !planned.contains(item.entryId()));
    }
}
