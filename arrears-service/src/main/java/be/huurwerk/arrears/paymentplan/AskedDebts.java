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
    public Optional<List<Portion>> askedAfter(UUID debtId, LocalDate day) {
        return frozen.askedAfter(debtId, day)
                .or(() -> share(debtId, day)
                        .map(share -> share.portions().stream()
                                .filter(portion -> portion.dueOn().isAfter(day))
                                .toList()));
    }

    @Override
    public Euro leftOut(UUID debtId, LocalDate day) {
        return frozen.askedAfter(debtId, day).isPresent()
                ? Euro.ZERO
                : share(debtId, day).map(PlannedMonth.Share::rest).orElse(Euro.ZERO);
    }

    private Optional<PlannedMonth.Share> share(UUID debtId, LocalDate day) {
        return plans.stream()
                .filter(plan -> plan.countsOn(day))
                .flatMap(plan -> plan.share(debtId, day).stream())
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
        return plans.stream().flatMap(AskedPlan::debtIds).collect(Collectors.toSet());
    }
}
