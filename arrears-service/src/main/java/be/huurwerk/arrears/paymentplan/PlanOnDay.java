package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The last plan of an account as it was on the evening of a day.
 *
 * @param lastDueOn when its last instalment is due
 * @param brokenOn when it was broken; empty while it is not
 */
public record PlanOnDay(UUID paymentPlanId, boolean isLive, LocalDate lastDueOn, Optional<LocalDate> brokenOn) {

    static PlanOnDay of(PaymentPlan plan, StateOn state) {
        return new PlanOnDay(
                plan.paymentPlanId(),
                state.state() == State.live,
                plan.schedule().get(plan.schedule().size() - 1).dueOn(),
                Optional.of(state.on()).filter(on -> state.state() == State.broken));
    }
}
