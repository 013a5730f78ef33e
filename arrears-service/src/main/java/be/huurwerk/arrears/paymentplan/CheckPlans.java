package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.depositinstalment.OwedDeposits;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds the plans that live against what is open on a day: each is kept, broken or completed. */
@ApplicationScoped
public class CheckPlans {

    static final String BY = "evaluation";

    private final RevivePlans revivePlans;
    private final PaymentPlans plans;
    private final DebtsOnDays debtsOnDays;
    private final OwedDeposits owedDeposits;
    private final BusinessDate businessDate;

    CheckPlans(
            RevivePlans revivePlans,
            PaymentPlans plans,
            DebtsOnDays debtsOnDays,
            OwedDeposits owedDeposits,
            BusinessDate businessDate) {
        this.revivePlans = revivePlans;
        this.plans = plans;
        this.debtsOnDays = debtsOnDays;
        this.owedDeposits = owedDeposits;
        this.businessDate = businessDate;
    }

    /** A day before one that was checked already ends no plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void check(Collection<UUID> rentAccountIds, LocalDate on) {
        revivePlans.revive(rentAccountIds, on);
        List<PaymentPlan> live = plans.lockLive(rentAccountIds).stream()
                .filter(plan -> plan.on(on).isPresent())
                .toList();
        if (live.isEmpty()) {
            return;
        }
        Map<UUID, DebtsOnDay> debts =
                debtsOnDays.on(live.stream().map(PaymentPlan::rentAccountId).toList(), on);
        Map<UUID, List<LocalDate>> lateDeposits = owedDeposits.late(live.stream()
                .filter(PaymentPlan::deposit)
                .map(PaymentPlan::rentAccountId)
                .toList());
        for (PaymentPlan plan : live) {
            PlanCheck check = PlanCheck.of(
                    plan,
                    debts.get(plan.rentAccountId()),
                    lateDeposits.getOrDefault(plan.rentAccountId(), List.of()),
                    on);
            plans.checked(plan.paymentPlanId(), on, check);
            boolean last = plans.checks(plan.paymentPlanId()).stream()
                    .noneMatch(one -> one.on().isAfter(on));
            check.ends()
                    .filter(state -> last)
                    .ifPresent(state -> plans.end(
                            plan,
                            new StateOn(state, on, check.expected(), check.actual(), check.ground(), BY),
                            businessDate.today()));
        }
    }
}
