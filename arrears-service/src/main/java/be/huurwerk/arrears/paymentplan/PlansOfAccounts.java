package be.huurwerk.arrears.paymentplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The plan of each account on a day: the one that was agreed last. */
@ApplicationScoped
public class PlansOfAccounts {

    private final PaymentPlans plans;

    PlansOfAccounts(PaymentPlans plans) {
        this.plans = plans;
    }

    /** Of the accounts that had a plan by then. */
    public Map<UUID, PlanOnDay> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, PlanOnDay> last = new HashMap<>();
        for (PaymentPlan plan : plans.of(rentAccountIds)) {
            plan.on(day).ifPresent(state -> last.put(plan.rentAccountId(), PlanOnDay.of(plan, state)));
        }
        return last;
    }
}
