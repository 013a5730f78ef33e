package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.paymentplan.AccountPlans;
import be.huurwerk.arrears.paymentplan.PlanOnDay;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of overdue debts while a payment plan holds some of them, or parts of them: a function of its arguments and nothing else. What a plan
 * leaves out of a debt is asked as if there were no plan; costs and interest rest with the debts.
 *
 * @param debts all that is overdue; where the plan leaves something to ask, without what it holds
 * @param keeping the live plan that leaves nothing to ask
 */
record BesidePlan(List<Debt> debts, Optional<PlanOnDay> keeping) {

    BesidePlan {
        debts = List.copyOf(debts);
    }

    static BesidePlan of(List<Debt> overdue, AccountPlans plans, LocalDate day) {
        Optional<PlanOnDay> live = plans.last().filter(plan -> plan.holds(day));
        List<Debt> beside = live.map(plan -> overdue.stream()
                        .map(debt -> debt.holding(held(plan, debt)))
                        .toList())
                .orElse(overdue);
        Optional<PlanOnDay> keeping = live.filter(plan -> beside.stream().noneMatch(Debt::counts));
        return new BesidePlan(
                (keeping.isPresent() ? overdue : beside)
                        .stream()
                                .map(debt -> debt.resting(rests(debt, plans, live)))
                                .toList(),
                keeping);
    }

    private static Euro held(PlanOnDay plan, Debt debt) {
        return debt.accessory()
                ? debt.open()
                : debt.entryId()
                        .map(id -> plan.held(id, debt.dueOn(), debt.open()))
                        .orElse(Euro.ZERO);
    }

    /** A step that was taken meanwhile asked for nothing of a debt that a plan held, but for what the live plan leaves out of it. */
    private static List<Rest> rests(Debt debt, AccountPlans plans, Optional<PlanOnDay> live) {
        boolean inPart = debt.held().isPositive() && debt.open().isPositive();
        return debt.entryId().map(plans.times()::get).orElse(List.of()).stream()
                .filter(time -> !inPart
                        || live.filter(plan -> plan.paymentPlanId().equals(time.paymentPlanId()))
                                .isEmpty())
                .map(time -> new Rest(time.from(), time.end()))
                .toList();
    }
}
