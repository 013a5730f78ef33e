package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The last plan of an account as it was on the evening of a day.
 *
 * @param holdsUntil the last day on which its last instalment may come, the days of tolerance counted in
 * @param brokenOn when it was broken; empty while it is not
 */
public record PlanOnDay(UUID paymentPlanId, boolean isLive, LocalDate holdsUntil, Optional<LocalDate> brokenOn) {

    static PlanOnDay of(PaymentPlan plan, StateOn state) {
        return new PlanOnDay(
                plan.paymentPlanId(),
                state.state() == State.live,
                plan.lastDueOn().plusDays(plan.toleranceDays()),
                Optional.of(state.on()).filter(on -> state.state() == State.broken));
    }

    /** Whether nothing else is asked on the day; after its last day a plan holds nothing back, whether somebody evaluated it or not. */
    public boolean holds(LocalDate day) {
        return isLive && !day.isAfter(holdsUntil);
    }
}
