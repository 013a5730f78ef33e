package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.MonthlyCharges;
import be.huurwerk.arrears.depositinstalment.OwedDeposit;
import be.huurwerk.arrears.depositinstalment.OwedDeposits;
import be.huurwerk.arrears.paymentplan.AskedPlan.Charged;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
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
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows plans as they are on a day. */
@ApplicationScoped
class PlanViews {

    private final PaymentPlans plans;
    private final DebtsOnDays debtsOnDays;
    private final ChargedDebts chargedDebts;
    private final MonthlyCharges monthlyCharges;
    private final OwedDeposits owedDeposits;
    private final Parameters parameters;

    PlanViews(
            PaymentPlans plans,
            DebtsOnDays debtsOnDays,
            ChargedDebts chargedDebts,
            MonthlyCharges monthlyCharges,
            OwedDeposits owedDeposits,
            Parameters parameters) {
        this.plans = plans;
        this.debtsOnDays = debtsOnDays;
        this.chargedDebts = chargedDebts;
        this.monthlyCharges = monthlyCharges;
        this.owedDeposits = owedDeposits;
        this.parameters = parameters;
    }

    List<PlanView> of(Collection<PaymentPlan> some, LocalDate on) {
        Map<UUID, DebtsOnDay> debts =
                debtsOnDays.on(some.stream().map(PaymentPlan::rentAccountId).toList(), on);
        Function<PaymentPlan, Function<LocalDate, PlanPortions>> portions = portions(some, debts);
        Map<UUID, OwedDeposit> deposits = deposits(some);
        return some.stream()
                .map(plan -> PlanView.of(
                        plan,
                        portions.apply(plan),
                        actual(plan, debts.get(plan.rentAccountId()), on),
                        on,
                        List.of(),
                        deposit(plan, deposits),
                        plans.checks(plan.paymentPlanId())))
                .toList();
    }

    /** What a correction gives back once a plan is completed is none of it. */
    private static Euro actual(PaymentPlan plan, DebtsOnDay debts, LocalDate on) {
        boolean isCompleted =
                plan.on(on).filter(state -> state.state() == State.completed).isPresent();
        return PlanCheck.actual(plan, isCompleted ? debts.asAgreed() : debts);
    }

    /** One that was agreed just now, with what its policy warns of. */
    PlanView agreed(PaymentPlan plan, Optional<Euro> monthlyIncome, LocalDate on) {
        Map<UUID, DebtsOnDay> debts = debtsOnDays.on(List.of(plan.rentAccountId()), on);
        return PlanView.of(
                plan,
                portions(List.of(plan), debts).apply(plan),
                plan.agreedOn().equals(on) ? plan.amount() : PlanCheck.actual(plan, debts.get(plan.rentAccountId())),
                on,
                warnings(plan, monthlyIncome, on),
                deposit(plan, deposits(List.of(plan))),
                List.of());
    }

    /** What plans ask as their debts were charged on the evening of a day. */
    private Function<PaymentPlan, Function<LocalDate, PlanPortions>> portions(
            Collection<PaymentPlan> some, Map<UUID, DebtsOnDay> debts) {
        Charged charged = chargedDebts.of(
                debts.keySet(),
                Stream.concat(
                                some.stream().flatMap(plan -> plan.debtIds().stream()),
                                debts.values().stream()
                                        .flatMap(all -> all.ofMonths().stream())
                                        .map(DebtOfMonth::itemId))
                        .toList());
        return plan ->
                day -> PlanPortions.of(plan, debts.get(plan.rentAccountId()).ofMonths(), debt -> charged.of(debt, day));
    }

    private Map<UUID, OwedDeposit> deposits(Collection<PaymentPlan> some) {
        return owedDeposits.of(some.stream()
                .filter(PaymentPlan::deposit)
                .map(PaymentPlan::rentAccountId)
                .toList());
    }

    private static Optional<OwedDeposit> deposit(PaymentPlan plan, Map<UUID, OwedDeposit> deposits) {
        return Optional.of(plan.rentAccountId()).filter(id -> plan.deposit()).map(deposits::get);
    }

    /** What the policy warns of, of a plan that may be written down or not. */
    List<Warning> warnings(PaymentPlan plan, Optional<Euro> monthlyIncome, LocalDate on) {
        Weight weight = weight(plan, on);
        return new PlanPolicy(parameters, plan.agreedOn())
                .warnings(
                        weight.inAMonth(),
                        weight.months(),
                        weight.monthlyCharge().plus(weight.depositInAMonth()),
                        monthlyIncome);
    }

    /**
     * What a plan asks of a household.
     *
     * @param inAMonth what is paid by it in its last month, the down payment not counted in
     * @param months in how many calendar months
     * @param monthlyCharge what is paid beside it
     * @param depositInAMonth the most that the deposit asks in a month of the plan, whether it hangs together with it or not
     */
    record Weight(Euro inAMonth, long months, Euro monthlyCharge, Euro depositInAMonth) {}

    Weight weight(PaymentPlan plan, LocalDate on) {
        LocalDate first = plan.schedule().get(0).dueOn();
        LocalDate last = plan.lastDueOn();
        return new Weight(
                plan.inAMonth(),
                ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1,
                monthlyCharges.on(List.of(plan.rentAccountId()), on).getOrDefault(plan.rentAccountId(), Euro.ZERO),
                Optional.ofNullable(
                                owedDeposits.of(List.of(plan.rentAccountId())).get(plan.rentAccountId()))
                        .map(deposit -> deposit.mostInAMonth(plan.agreedOn(), last))
                        .orElse(Euro.ZERO));
    }
}
