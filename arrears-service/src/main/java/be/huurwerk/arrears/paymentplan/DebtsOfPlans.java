package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.allocation.Plans;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.paymentplan.PaymentPlans.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the allocation of payments what plans ask of which debt, and when. */
@ApplicationScoped
class DebtsOfPlans implements Plans {

    private final PaymentPlans plans;
    private final DebtsOfMonths debtsOfMonths;
    private final FrozenDebts frozenDebts;
    private final ChargedDebts chargedDebts;

    DebtsOfPlans(PaymentPlans plans, DebtsOfMonths debtsOfMonths, FrozenDebts frozenDebts, ChargedDebts chargedDebts) {
        this.plans = plans;
        this.debtsOfMonths = debtsOfMonths;
        this.frozenDebts = frozenDebts;
        this.chargedDebts = chargedDebts;
    }

    @Override
    public PlannedDebts of(Collection<UUID> rentAccountIds) {
        PlannedDebts frozen = frozenDebts.asked(rentAccountIds);
        Map<UUID, Counts> counts = plans.counts(rentAccountIds);
        if (counts.isEmpty()) {
            return frozen;
        }
        List<PaymentPlan> counting = plans.of(rentAccountIds).stream()
                .filter(plan -> counts.containsKey(plan.paymentPlanId()))
                .toList();
        List<UUID> accounts =
                counting.stream().map(PaymentPlan::rentAccountId).distinct().toList();
        Map<UUID, List<DebtOfMonth>> months = debtsOfMonths.of(accounts);
        AskedPlan.Charged charged = chargedDebts.of(
                accounts,
                Stream.concat(
                                counting.stream().flatMap(plan -> plan.debtIds().stream()),
                                months.values().stream().flatMap(List::stream).map(DebtOfMonth::itemId))
                        .toList());
        return new AskedDebts(
                counting.stream()
                        .map(plan -> new AskedPlan(
                                plan,
                                counts.get(plan.paymentPlanId()),
                                months.getOrDefault(plan.rentAccountId(), List.of()),
                                charged,
                                next(plan, counting, counts)))
                        .toList(),
                frozen);
    }

    /** The plan that was written down on the day on which another one ended. */
    private static Optional<PaymentPlan> next(PaymentPlan plan, List<PaymentPlan> all, Map<UUID, Counts> counts) {
        return counts.get(plan.paymentPlanId())
                .until()
                .flatMap(day -> all.stream()
                        .filter(other -> other.rentAccountId().equals(plan.rentAccountId())
                                && counts.get(other.paymentPlanId()).after().equals(day))
                        .findFirst());
    }
}
