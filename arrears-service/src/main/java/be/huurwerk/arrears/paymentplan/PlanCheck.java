package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** An instalment of the deposit that hangs together with it was not paid. */
    static final String DEPOSIT = "depositInstalmentMissed";

    /** Its debts were undone, as those of a tenancy that was a mistake: nobody paid it. */
    static final String DEBTS_UNDONE = "debtsUndone";

    /** @param lateDeposit days on which instalments of the deposit were due that are late */
    static PlanCheck of(PaymentPlan plan, DebtsOnDay debts, List<LocalDate> lateDeposit, LocalDate on) {
        PlanPortions portions = portions(plan, debts);
        Euro expected = portions.after(plan.tolerated(on));
        Euro actual = sum(portions.left(debts.open()));
        if (actual.isZero() && portions.asked().keySet().stream().noneMatch(debts::isCharged)) {
            return new PlanCheck(expected, actual, Optional.of(State.cancelled), Optional.of(DEBTS_UNDONE));
        }
        if (actual.isZero()) {
            return new PlanCheck(expected, actual, Optional.of(State.completed), Optional.empty());
        }
        if (actual.compareTo(expected) > 0) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(INSTALMENT));
        }
        if (plan.currentRent() && missesCurrentRent(plan, debts, portions, plan.tolerated(on))) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(CURRENT_RENT));
        }
        if (plan.deposit()
                && lateDeposit.stream().anyMatch(due -> !due.isBefore(plan.agreedOn()) && due.isBefore(on))) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(DEPOSIT));
        }
        return new PlanCheck(expected, actual, Optional.empty(), Optional.empty());
    }

    /** What may still be open of the plan on the evening of a day: what it asks later, the days of tolerance counted in. */
    static Euro expected(PaymentPlan plan, DebtsOnDay debts, LocalDate on) {
        return portions(plan, debts).after(plan.tolerated(on));
    }

    /** What is open of what the plan asks: a debt which became lower lowers it too, until that is given back. */
    static Euro actual(PaymentPlan plan, DebtsOnDay debts) {
        return sum(left(plan, debts));
    }

    /** The same by debt in the order of its debts, and then of those that were given back. */
    static Map<UUID, Euro> left(PaymentPlan plan, DebtsOnDay debts) {
        return portions(plan, debts).left(debts.open());
    }

    /** The day of its last instalment, or a later one on which it asks what a correction gave back. */
    static LocalDate lastAsked(PaymentPlan plan, DebtsOnDay debts) {
        return portions(plan, debts)
                .lastAsked()
                .filter(plan.lastDueOn()::isBefore)
                .orElseGet(plan::lastDueOn);
    }

    private static PlanPortions portions(PaymentPlan plan, DebtsOnDay debts) {
        return PlanPortions.of(plan, debts.ofMonths(), debts::charged);
    }

    private static Euro sum(Map<UUID, Euro> amounts) {
        return amounts.values().stream().reduce(Euro.ZERO, Euro::plus);
    }

    /**
     * What fell due after the agreement and until a day, and is open; a cost or an interest of a letter is no rent, and what gives back a debt of before
     * is not of after.
     */
    private static boolean missesCurrentRent(
            PaymentPlan plan, DebtsOnDay debts, PlanPortions portions, LocalDate until) {
        Set<UUID> planned = plan.debtIds();
        Set<UUID> older = older(plan, debts);
        return debts.items().stream()
                .filter(item ->
                        item.dueOn().isAfter(plan.agreedOn()) && !item.dueOn().isAfter(until))
                .filter(item ->
                        !item.isAccessory() && !planned.contains(item.entryId()) && !older.contains(item.entryId()))
                .anyMatch(item -> debts.charged(item.entryId())
                        .minus(portions.of(item.entryId()))
                        .min(item.open())
                        .isPositive());
    }

    /** Debts that fall due since the agreement and only give back what was due by then. */
    static Set<UUID> older(PaymentPlan plan, DebtsOnDay debts) {
        return debts.ofMonths().stream()
                .filter(debt -> debt.dueOn().isAfter(plan.agreedOn())
                        && !debt.owedSince().isAfter(plan.agreedOn()))
                .map(DebtOfMonth::itemId)
                .collect(Collectors.toSet());
    }
}
