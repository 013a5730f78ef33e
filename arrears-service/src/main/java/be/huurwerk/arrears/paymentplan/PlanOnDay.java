package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The last plan of an account as it was on the evening of a day.
 *
 * @param agreedOn the day on which it was agreed
 * @param holdsUntil the last day on which its last instalment may come, the days of tolerance counted in
 * @param brokenOn when it was broken; empty while it is not
 * @param debtIds the lines that began the debts in it
 * @param rentFrom from when on the rent that falls due is a condition of it, and is held with it; empty where it is none
 */
public record PlanOnDay(
        UUID paymentPlanId,
        LocalDate agreedOn,
        boolean isLive,
        LocalDate holdsUntil,
        Optional<LocalDate> brokenOn,
        Set<UUID> debtIds,
        Optional<LocalDate> rentFrom) {

    public PlanOnDay {
        debtIds = Set.copyOf(debtIds);
    }

    static PlanOnDay of(PaymentPlan plan, StateOn state) {
        return new PlanOnDay(
                plan.paymentPlanId(),
                plan.agreedOn(),
                state.state() == State.live,
                plan.lastDueOn().plusDays(plan.toleranceDays()),
                Optional.of(state.on()).filter(on -> state.state() == State.broken),
                plan.debtIds(),
                Optional.of(plan.agreedOn()).filter(on -> plan.currentRent()));
    }

    /** Whether it holds a debt: one of its own, or one that fell due since and whose payment is a condition of it. */
    public boolean covers(UUID debtId, LocalDate dueOn) {
        return debtIds.contains(debtId)
                || rentFrom.filter(from -> !dueOn.isBefore(from)).isPresent();
    }

    /** Whether nothing else is asked on the day; after its last day a plan holds nothing back, whether somebody evaluated it or not. */
    public boolean holds(LocalDate day) {
        return isLive && !day.isAfter(holdsUntil);
    }
}
