package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.allocation.Plans;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlans.Counts;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the allocation of payments what plans ask of which debt, and when. */
@ApplicationScoped
class DebtsOfPlans implements Plans {

    private final PaymentPlans plans;
    private final FrozenDebts frozenDebts;

    DebtsOfPlans(PaymentPlans plans, FrozenDebts frozenDebts) {
        this.plans = plans;
        this.frozenDebts = frozenDebts;
    }

    @Override
    public PlannedDebts of(Collection<UUID> rentAccountIds) {
        PlannedDebts frozen = frozenDebts.asked(rentAccountIds);
        Map<UUID, Counts> counts = plans.counts(rentAccountIds);
        if (counts.isEmpty()) {
            return frozen;
        }
        Map<UUID, List<Asked>> asked = new HashMap<>();
        plans.of(rentAccountIds).stream()
                .filter(plan -> counts.containsKey(plan.paymentPlanId()))
                .forEach(plan -> portions(plan)
                        .forEach((debt, portions) -> asked.computeIfAbsent(debt, id -> new ArrayList<>())
                                .add(new Asked(counts.get(plan.paymentPlanId()), portions))));
        return new AskedDebts(asked, frozen);
    }

    /** What the instalments ask of each debt, the debts one after the other: each cent of the plan once. */
    static Map<UUID, List<PlannedDebts.Portion>> portions(PaymentPlan plan) {
        Map<UUID, List<PlannedDebts.Portion>> portions = new HashMap<>();
        List<Instalment> left = new ArrayList<>(plan.schedule());
        for (PlannedDebt debt : plan.debts()) {
            Euro open = debt.amount();
            while (open.isPositive() && !left.isEmpty()) {
                Instalment next = left.remove(0);
                Euro part = next.amount().min(open);
                portions.computeIfAbsent(debt.itemId(), id -> new ArrayList<>())
                        .add(new PlannedDebts.Portion(next.dueOn(), part));
                open = open.minus(part);
                if (part.compareTo(next.amount()) < 0) {
                    left.add(0, new Instalment(next.dueOn(), next.amount().minus(part)));
                }
            }
        }
        return portions;
    }

    private record AskedDebts(Map<UUID, List<Asked>> asked, PlannedDebts frozen) implements PlannedDebts {

        @Override
        public Optional<List<Portion>> askedAfter(UUID debtId, LocalDate day) {
            return frozen.askedAfter(debtId, day)
                    .or(() -> asked.getOrDefault(debtId, List.of()).stream()
                            .filter(one -> one.countsOn(day))
                            .findFirst()
                            .map(one -> one.after(day)));
        }

        @Override
        public Reach reach(Item credit, UUID debtId, LocalDate day) {
            return frozen.reach(credit, debtId, day);
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
            return asked.keySet();
        }
    }

    private record Asked(Counts counts, List<PlannedDebts.Portion> portions) {

        boolean countsOn(LocalDate day) {
            return day.isAfter(counts.after())
                    && counts.until().filter(day::isAfter).isEmpty();
        }

        List<PlannedDebts.Portion> after(LocalDate day) {
            return portions.stream()
                    .filter(portion -> portion.dueOn().isAfter(day))
                    .toList();
        }
    }
}
