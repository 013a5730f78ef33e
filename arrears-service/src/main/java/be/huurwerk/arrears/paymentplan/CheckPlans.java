package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.depositinstalment.OwedDeposits;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Holds the plans that live against what is open on a day: each is kept, broken or completed. */
@ApplicationScoped
public class CheckPlans {

    private static final String BY = "evaluation";
    /** Why a plan that was completed lives again. */
    private static final String PAYMENT_RETURNED = "paymentReturned";

    private final PaymentPlans plans;
    private final DebtsOnDays debtsOnDays;
    private final OwedDeposits owedDeposits;
    private final BusinessDate businessDate;

    CheckPlans(PaymentPlans plans, DebtsOnDays debtsOnDays, OwedDeposits owedDeposits, BusinessDate businessDate) {
        this.plans = plans;
        this.debtsOnDays = debtsOnDays;
        this.owedDeposits = owedDeposits;
        this.businessDate = businessDate;
    }

    /** A day before one that was checked already ends no plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void check(Collection<UUID> rentAccountIds, LocalDate on) {
        revive(rentAccountIds, on);
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

    /** A payment that completed the last plan of an account came back: the plan lives again, and is kept or broken as any other. */
    private void revive(Collection<UUID> rentAccountIds, LocalDate on) {
        List<PaymentPlan> completed = plans.lockLastCompleted(rentAccountIds).stream()
                .filter(plan -> plan.on(on)
                        .filter(state -> state.state() == State.completed)
                        .isPresent())
                .toList();
        if (completed.isEmpty()) {
            return;
        }
        Map<UUID, DebtsOnDay> debts = debtsOnDays.on(
                completed.stream().map(PaymentPlan::rentAccountId).toList(), on);
        for (PaymentPlan plan : completed) {
            DebtsOnDay asAgreed = debts.get(plan.rentAccountId()).asAgreed();
            Euro open = PlanCheck.actual(plan, asAgreed);
            if (open.isPositive()) {
                plans.revive(
                        plan,
                        new StateOn(
                                State.live,
                                on,
                                PlanCheck.expected(plan, asAgreed, on),
                                open,
                                Optional.of(PAYMENT_RETURNED),
                                BY));
            }
        }
    }
}
