package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The last plan of an account as it was on the evening of a day.
 *
 * @param agreedOn the day on which it was agreed
 * @param holdsUntil the last day on which its last instalment may come, the days of tolerance counted in
 * @param brokenOn when it was broken; empty while it is not
 * @param left what is left to pay of its part of each debt, by the line that began the debt
 * @param rentFrom from when on the rent that falls due is a condition of it, and is held with it; empty where it is none
 */
public record PlanOnDay(
        UUID paymentPlanId,
        LocalDate agreedOn,
        boolean isLive,
        LocalDate holdsUntil,
        Optional<LocalDate> brokenOn,
        Map<UUID, Euro> left,
        Optional<LocalDate> rentFrom) {

    public PlanOnDay {
        left = Map.copyOf(left);
    }

    static PlanOnDay of(PaymentPlan plan, StateOn state, Map<UUID, Euro> left) {
        return new PlanOnDay(
                plan.paymentPlanId(),
                plan.agreedOn(),
                state.state() == State.live,
                plan.lastDueOn().plusDays(plan.toleranceDays()),
                Optional.of(state.on()).filter(on -> state.state() == State.broken),
                left,
                Optional.of(plan.agreedOn()).filter(on -> plan.currentRent()));
    }

    /**
     * How much it holds of a debt of which something is open: what is left of its part, or all of one that fell due since and whose payment is a
     * condition of it.
     */
    public Euro held(UUID debtId, LocalDate dueOn, Euro open) {
        return rentFrom.filter(from -> !dueOn.isBefore(from)).isPresent()
                ? open
                : left.getOrDefault(debtId, Euro.ZERO).min(open);
    }

    /** What it leaves out of a debt; empty where it holds all of it. */
    public Optional<OpenItem> beside(OpenItem item) {
        return item.without(held(item.entryId(), item.dueOn(), item.open()));
    }

    /** Whether nothing else is asked on the day; after its last day a plan holds nothing back, whether somebody evaluated it or not. */
    public boolean holds(LocalDate day) {
        return isLive && !day.isAfter(holdsUntil);
    }
}
