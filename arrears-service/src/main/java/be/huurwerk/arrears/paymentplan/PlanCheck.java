package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Map<UUID, Euro> givenBack = givenBack(plan, debts);
        Euro expected = expected(plan, debts, givenBack, on);
        Euro actual = actual(plan, debts, givenBack);
        if (actual.isZero()
                && Stream.concat(plan.debtIds().stream(), givenBack.keySet().stream())
                        .noneMatch(debts::isCharged)) {
            return new PlanCheck(expected, actual, Optional.of(State.cancelled), Optional.of(DEBTS_UNDONE));
        }
        if (actual.isZero()) {
            return new PlanCheck(expected, actual, Optional.of(State.completed), Optional.empty());
        }
        if (actual.compareTo(expected) > 0) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(INSTALMENT));
        }
        if (plan.currentRent() && missesCurrentRent(plan, debts, givenBack, plan.tolerated(on))) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(CURRENT_RENT));
        }
        if (plan.deposit()
                && lateDeposit.stream().anyMatch(due -> !due.isBefore(plan.agreedOn()) && due.isBefore(on))) {
            return new PlanCheck(expected, actual, Optional.of(State.broken), Optional.of(DEPOSIT));
        }
        return new PlanCheck(expected, actual, Optional.empty(), Optional.empty());
    }

    /**
     * What may still be open of the plan on the evening of a day: what its schedule asks later, and what a correction gave back of its debts that is
     * not due yet, the days of tolerance counted in.
     */
    static Euro expected(PaymentPlan plan, DebtsOnDay debts, LocalDate on) {
        return expected(plan, debts, givenBack(plan, debts), on);
    }

    private static Euro expected(PaymentPlan plan, DebtsOnDay debts, Map<UUID, Euro> givenBack, LocalDate on) {
        Euro notDue = debts.items().stream()
                .filter(item -> item.dueOn().isAfter(plan.tolerated(on)))
                .map(item -> givenBack.getOrDefault(item.entryId(), Euro.ZERO).min(item.open()))
                .reduce(Euro.ZERO, Euro::plus);
        return plan.expected(on).plus(notDue).min(plan.amount());
    }

    /**
     * What is open of the plan: what is paid of its debts since it was agreed counts for the plan first, also of a debt of which it asks a part.
     * Never more than its parts of what is open, so that a debt which became lower lowers it too, until that is given back.
     */
    static Euro actual(PaymentPlan plan, DebtsOnDay debts) {
        return actual(plan, debts, givenBack(plan, debts));
    }

    private static Euro actual(PaymentPlan plan, DebtsOnDay debts, Map<UUID, Euro> givenBack) {
        Euro paid = plan.debts().stream()
                .map(debt -> debts.paid(debt.itemId()).minus(debt.paidBefore()))
                .reduce(Euro.ZERO, Euro::plus);
        Euro paidSince = givenBack.entrySet().stream()
                .map(debt -> debts.paid(debt.getKey()).min(debt.getValue()))
                .reduce(paid, Euro::plus)
                .max(Euro.ZERO);
        Euro parts = parts(plan, debts, givenBack).values().stream().reduce(Euro.ZERO, Euro::plus);
        return plan.amount().minus(paidSince).max(Euro.ZERO).min(parts);
    }

    /**
     * What is open of the plan, by debt in the order of its debts, and then of those that were given back: its instalments pay the last of them last.
     * Together it is {@link #actual}, and of no debt more than is open of it or than the plan asks of it.
     */
    static Map<UUID, Euro> left(PaymentPlan plan, DebtsOnDay debts) {
        Map<UUID, Euro> left = new LinkedHashMap<>();
        Map<UUID, Euro> givenBack = givenBack(plan, debts);
        Euro rest = actual(plan, debts, givenBack);
        for (Map.Entry<UUID, Euro> part : parts(plan, debts, givenBack).entrySet()) {
            Euro ofIt = part.getValue().min(rest);
            left.put(part.getKey(), ofIt);
            rest = rest.minus(ofIt);
        }
        return left;
    }

    /** What the plan asks of what is open of each debt. */
    private static Map<UUID, Euro> parts(PaymentPlan plan, DebtsOnDay debts, Map<UUID, Euro> givenBack) {
        Map<UUID, Euro> open = debts.open();
        Map<UUID, Euro> parts = new LinkedHashMap<>();
        plan.debts()
                .forEach(debt -> parts.merge(
                        debt.itemId(),
                        open.getOrDefault(debt.itemId(), Euro.ZERO).min(debt.amount()),
                        Euro::plus));
        givenBack.forEach((debt, asked) ->
                parts.put(debt, open.getOrDefault(debt, Euro.ZERO).min(asked)));
        return parts;
    }

    /** What the plan asks of debts that were begun since, because they give back what a correction took off its own. */
    private static Map<UUID, Euro> givenBack(PaymentPlan plan, DebtsOnDay debts) {
        Map<UUID, Euro> givenBack = new LinkedHashMap<>();
        PlannedMonth.of(plan, debts.ofMonths()).forEach(month -> givenBack.putAll(month.givenBack(debts::charged)));
        return givenBack;
    }

    /**
     * What fell due after the agreement and until a day, and is open; a cost or an interest of a letter is no rent, and what gives back a debt of before
     * is not of after.
     */
    private static boolean missesCurrentRent(
            PaymentPlan plan, DebtsOnDay debts, Map<UUID, Euro> givenBack, LocalDate until) {
        Set<UUID> planned = plan.debtIds();
        Set<UUID> older = older(plan, debts);
        return debts.items().stream()
                .filter(item ->
                        item.dueOn().isAfter(plan.agreedOn()) && !item.dueOn().isAfter(until))
                .filter(item ->
                        !item.isAccessory() && !planned.contains(item.entryId()) && !older.contains(item.entryId()))
                .anyMatch(item -> debts.charged(item.entryId())
                        .minus(givenBack.getOrDefault(item.entryId(), Euro.ZERO))
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
