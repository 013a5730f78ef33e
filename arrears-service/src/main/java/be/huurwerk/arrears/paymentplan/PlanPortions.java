package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a plan asks of which debt by which day, as its debts are charged on the evening of a day: the one measure of a plan, by which payments pay it,
 * and by which it is kept or broken (ADR 0082).
 *
 * @param asked by debt, the first first: of each debt of the plan, and of those that give back what the plan lost
 * @param rests what the plan leaves out of each of these debts
 */
record PlanPortions(Map<UUID, List<Portion>> asked, Map<UUID, Euro> rests) {

    /**
     * What the plan's own debts lost by corrections is taken off what is asked first. What is left of the schedule asks them one after the other.
     * What gives back is asked where the schedule asked the last of what was lost, or on its own due day where that is later; what a later
     * correction gives back goes before it, so that no correction asks anything earlier than it was asked.
     *
     * @param ofMonths the debts of the plan's months, those that were begun first first
     * @param charged what is booked of a debt
     */
    static PlanPortions of(PaymentPlan plan, List<DebtOfMonth> ofMonths, Function<UUID, Euro> charged) {
        Map<DebtOfMonth, Euro> givenBack = PlannedMonth.givenBack(plan, ofMonths, charged);
        Euro lost = plan.debts().stream()
                .map(debt -> PlannedMonth.lost(debt, charged))
                .reduce(Euro.ZERO, Euro::plus);
        Deque<Instalment> schedule = new ArrayDeque<>(plan.schedule());
        takeFirst(schedule, givenBack.values().stream().reduce(lost, Euro::minus));
        Map<UUID, List<Portion>> back = new LinkedHashMap<>();
        givenBack.keySet().stream()
                .sorted(Comparator.comparing(DebtOfMonth::bookedOn).reversed())
                .forEach(debt -> back.put(
                        debt.itemId(),
                        takeFirst(schedule, givenBack.get(debt)).stream()
                                .map(one -> one.dueOn().isBefore(debt.dueOn())
                                        ? new Portion(debt.dueOn(), one.amount())
                                        : one)
                                .toList()));
        Map<UUID, List<Portion>> asked = new LinkedHashMap<>();
        Map<UUID, Euro> rests = new LinkedHashMap<>();
        for (PlannedDebt debt : plan.debts()) {
            asked.put(debt.itemId(), takeFirst(schedule, debt.amount().minus(PlannedMonth.lost(debt, charged))));
            Euro rest = charged.apply(debt.itemId()).minus(debt.paidBefore()).minus(debt.amount());
            rests.put(debt.itemId(), rest.max(Euro.ZERO));
        }
        asked.putAll(back);
        givenBack.forEach((debt, part) ->
                rests.put(debt.itemId(), charged.apply(debt.itemId()).minus(part)));
        return new PlanPortions(asked, rests);
    }

    /**
     * On the day on which another plan took its place: what was paid of the debts by then is asked by now, so that it stays paid, whatever else is
     * booked on that day; and what the other plan asks by that day.
     *
     * @param now by debt of until then; of one that the other plan doesn't ask all was paid
     */
    PlanPortions replaced(LocalDate day, Map<UUID, Optional<Euro>> now) {
        Map<UUID, List<Portion>> sooner = new LinkedHashMap<>(asked);
        now.forEach((debt, part) -> sooner.computeIfPresent(
                debt, (id, portions) -> sooner(portions, part.orElseGet(() -> sum(portions)), day)));
        return new PlanPortions(sooner, rests);
    }

    private static List<Portion> sooner(List<Portion> portions, Euro now, LocalDate day) {
        Deque<Instalment> left = new ArrayDeque<>();
        portions.forEach(portion -> left.add(new Instalment(portion.dueOn(), portion.amount())));
        List<Portion> sooner = new ArrayList<>(takeFirst(left, now).stream()
                .map(portion -> portion.dueOn().isAfter(day) ? new Portion(day, portion.amount()) : portion)
                .toList());
        left.forEach(one -> sooner.add(new Portion(one.dueOn(), one.amount())));
        return sooner;
    }

    private static List<Portion> takeFirst(Deque<Instalment> schedule, Euro amount) {
        List<Portion> taken = new ArrayList<>();
        Euro left = amount;
        while (left.isPositive() && !schedule.isEmpty()) {
            Instalment next = schedule.removeFirst();
            Euro part = next.amount().min(left);
            taken.add(new Portion(next.dueOn(), part));
            left = left.minus(part);
            if (part.compareTo(next.amount()) < 0) {
                schedule.addFirst(new Instalment(next.dueOn(), next.amount().minus(part)));
            }
        }
        return taken;
    }

    /** What it asks of a debt, whether that is paid or not. */
    Euro of(UUID debtId) {
        return sum(asked.getOrDefault(debtId, List.of()));
    }

    /** The last day on which it asks something; empty where nothing is left of its debts. */
    Optional<LocalDate> lastAsked() {
        return asked.values().stream().flatMap(List::stream).map(Portion::dueOn).max(Comparator.naturalOrder());
    }

    /** What it asks of a debt by a day. */
    Euro by(UUID debtId, LocalDate day) {
        return sum(asked.getOrDefault(debtId, List.of()).stream()
                .filter(portion -> !portion.dueOn().isAfter(day))
                .toList());
    }

    /** What it asks after a day. */
    Euro after(LocalDate day) {
        return sum(asked.values().stream()
                .flatMap(List::stream)
                .filter(portion -> portion.dueOn().isAfter(day))
                .toList());
    }

    /**
     * What is open of what it asks, by debt: what is paid of a debt since the agreement counts for the plan first.
     *
     * @param open what is open of debts; of others nothing is
     */
    Map<UUID, Euro> left(Map<UUID, Euro> open) {
        Map<UUID, Euro> left = new LinkedHashMap<>();
        asked.forEach((debt, portions) -> left.put(
                debt,
                open.getOrDefault(debt, Euro.ZERO)
                        .minus(rests.get(debt))
                        .max(Euro.ZERO)
                        .min(sum(portions))));
        return left;
    }

    private static Euro sum(List<Portion> portions) {
        return portions.stream().map(Portion::amount).reduce(Euro.ZERO, Euro::plus);
    }
}
