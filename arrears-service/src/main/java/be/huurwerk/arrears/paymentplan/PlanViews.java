package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.MonthlyCharges;
import be.huurwerk.arrears.paymentplan.PlanPolicy.Warning;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows plans as they are on a day. */
@ApplicationScoped
class PlanViews {

    private final PaymentPlans plans;
    private final DebtsOnDays debtsOnDays;
    private final MonthlyCharges monthlyCharges;
    private final Parameters parameters;

    PlanViews(PaymentPlans plans, DebtsOnDays debtsOnDays, MonthlyCharges monthlyCharges, Parameters parameters) {
        this.plans = plans;
        this.debtsOnDays = debtsOnDays;
        this.monthlyCharges = monthlyCharges;
        this.parameters = parameters;
    }

    List<PlanView> of(Collection<PaymentPlan> some, LocalDate on) {
        Map<UUID, DebtsOnDay> debts =
                debtsOnDays.on(some.stream().map(PaymentPlan::rentAccountId).toList(), on);
        return some.stream()
                .map(plan -> PlanView.of(
                        plan,
                        PlanCheck.actual(plan, debts.get(plan.rentAccountId())),
                        on,
                        List.of(),
                        plans.checks(plan.paymentPlanId())))
                .toList();
    }

    /** One that was agreed just now, with what its policy warns of. */
    PlanView agreed(PaymentPlan plan, Optional<Euro> monthlyIncome, LocalDate on) {
        Euro actual = plan.agreedOn().equals(on)
                ? plan.amount()
                : PlanCheck.actual(plan, debtsOnDays.on(plan.rentAccountId(), on));
        return PlanView.of(plan, actual, on, warnings(plan, monthlyIncome, on), List.of());
    }

    /** What the policy warns of, of a plan that may be written down or not. */
    List<Warning> warnings(PaymentPlan plan, Optional<Euro> monthlyIncome, LocalDate on) {
        Weight weight = weight(plan, on);
        return new PlanPolicy(parameters, plan.agreedOn())
                .warnings(weight.inAMonth(), weight.months(), weight.monthlyCharge(), monthlyIncome);
    }

    /**
     * What a plan asks of a household.
     *
     * @param inAMonth what is paid by it in its last month, the down payment not counted in
     * @param months in how many calendar months
     * @param monthlyCharge what is paid beside it
     */
    record Weight(Euro inAMonth, long months, Euro monthlyCharge) {}

    Weight weight(PaymentPlan plan, LocalDate on) {
        LocalDate first = plan.schedule().get(0).dueOn();
        LocalDate last = plan.lastDueOn();
        return new Weight(
                plan.inAMonth(),
                ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1,
                monthlyCharges.on(List.of(plan.rentAccountId()), on).getOrDefault(plan.rentAccountId(), Euro.ZERO));
    }
}
