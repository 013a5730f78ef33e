package be.huurwerk.arrears.paymentplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Days on which a plan held a debt.
     *
     * @param from the day after it was agreed
     * @param end the first day on which it did no more; empty while it does
     */
    public record Held(LocalDate from, Optional<LocalDate> end) {}

    /** When plans held debts, by the line that began each. */
    public Map<UUID, List<Held>> held(Collection<UUID> rentAccountIds) {
        Map<UUID, List<Held>> held = new HashMap<>();
        plans.of(rentAccountIds)
                .forEach(plan -> plan.debtIds()
                        .forEach(debt -> held.computeIfAbsent(debt, id -> new ArrayList<>())
                                .add(new Held(plan.agreedOn().plusDays(1), plan.endedOn()))));
        return held;
    }
}
