package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What plans ask of which debt, and when, beside what is frozen. */
record AskedDebts(List<AskedPlan> plans, PlannedDebts frozen) implements PlannedDebts {

    AskedDebts {
        plans = List.copyOf(plans);
    }

    @Override
    public PlannedDebts of(UUID rentAccountId) {
        List<AskedPlan> ofIt =
                plans.stream().filter(plan -> plan.isOf(rentAccountId)).toList();
        return ofIt.isEmpty() ? frozen : new AskedDebts(ofIt, frozen);
    }

    @Override
    public Optional<LocalDate> agreedOn(LocalDate day) {
        return plans.stream().filter(plan -> plan.countsOn(day)).findFirst().map(AskedPlan::agreedOn);
    }

    @Override
    public boolean asksRent(LocalDate day) {
        return plans.stream().anyMatch(plan -> plan.countsOn(day) && plan.asksRent());
    }

    @Override
    public List<Portion> askedUntil(UUID debtId, LocalDate day) {
        return portions(debtId, day)
                .filter(portions -> frozen.askedAfter(debtId, day).isEmpty())
                .map(portions -> portions.asked().get(debtId).stream()
                        .filter(portion -> !portion.dueOn().isAfter(day))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<List<Portion>> askedAfter(UUID debtId, LocalDate day) {
        return frozen.askedAfter(debtId, day)
                .or(() -> portions(debtId, day)
                        .map(portions -> portions.asked().get(debtId).stream()
                                .filter(portion -> portion.dueOn().isAfter(day))
                                .toList()))
                .or(() -> plans.stream()
                        .flatMap(plan -> plan.askedAfterItsFirst(debtId, day).stream())
                        .findFirst());
    }

    @Override
    public Euro leftOut(UUID debtId, LocalDate day) {
        return frozen.askedAfter(debtId, day).isPresent()
                ? Euro.ZERO
                : portions(debtId, day)
                        .map(portions -> portions.rests().get(debtId))
                        .orElse(Euro.ZERO);
    }

    /** What the plan that counts on the day asks, if that is something of the debt. */
    private Optional<PlanPortions> portions(UUID debtId, LocalDate day) {
        return plans.stream()
                .filter(plan -> plan.countsOn(day) && plan.debtIds().contains(debtId))
                .map(plan -> plan.on(day))
                .filter(portions -> portions.asked().containsKey(debtId))
                .findFirst();
    }

    @Override
    public Reach reach(Item credit, UUID debtId, LocalDate day) {
        return frozen.reach(credit, debtId, day);
    }

    @Override
    public Optional<LocalDate> frozenSince(UUID debtId, LocalDate day) {
        return frozen.frozenSince(debtId, day);
    }

    @Override
    public Map<UUID, LocalDate> decisions() {
        return frozen.decisions();
    }

    @Override
    public boolean waits(Item credit, LocalDate day) {
        return frozen.waits(credit, day);
    }

    @Override
    public Optional<Set<UUID>> paidOnlyBy(UUID debtId) {
        return frozen.paidOnlyBy(debtId);
    }

    @Override
    public Set<LocalDate> askedAgain(UUID rentAccountId) {
        return frozen.askedAgain(rentAccountId);
    }

    @Override
    public Set<UUID> debtIds() {
        return plans.stream().flatMap(plan -> plan.debtIds().stream()).collect(Collectors.toSet());
    }
}
