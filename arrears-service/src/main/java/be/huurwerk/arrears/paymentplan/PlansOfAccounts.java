package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.AccountPlans.Time;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The plans of accounts on a day, and what they hold of which debt. */
@ApplicationScoped
public class PlansOfAccounts {

    private final PaymentPlans plans;
    private final DebtsOnDays debtsOnDays;

    PlansOfAccounts(PaymentPlans plans, DebtsOnDays debtsOnDays) {
        this.plans = plans;
        this.debtsOnDays = debtsOnDays;
    }

    /** Of the accounts that had a plan by then; in a few statements however many they are. */
    public Map<UUID, AccountPlans> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, List<PaymentPlan>> agreed = plans.of(rentAccountIds).stream()
                .filter(plan -> plan.on(day).isPresent())
                .collect(Collectors.groupingBy(PaymentPlan::rentAccountId));
        Map<UUID, AccountPlans> known = new HashMap<>();
        if (!agreed.isEmpty()) {
            Map<UUID, DebtsOnDay> debts = debtsOnDays.on(agreed.keySet(), day);
            agreed.forEach((account, of) -> known.put(account, of(of, debts.get(account), day)));
        }
        return known;
    }

    private static AccountPlans of(List<PaymentPlan> agreed, DebtsOnDay debts, LocalDate day) {
        Optional<PlanOnDay> last = Optional.empty();
        Map<UUID, List<Time>> times = new HashMap<>();
        for (PaymentPlan plan : agreed) {
            StateOn state = plan.on(day).orElseThrow();
            Map<UUID, Euro> left = PlanCheck.left(plan, debts);
            last = Optional.of(PlanOnDay.of(plan, state, debts));
            left.forEach((debt, part) -> {
                if (part.isPositive()) {
                    times.computeIfAbsent(debt, id -> new ArrayList<>())
                            .add(new Time(plan.paymentPlanId(), plan.agreedOn().plusDays(1), plan.endedOn()));
                }
            });
        }
        return new AccountPlans(last, times);
    }
}
