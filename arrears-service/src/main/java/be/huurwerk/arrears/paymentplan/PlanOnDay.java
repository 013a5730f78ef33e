package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The last plan of an account as it was on the evening of a day.
 *
 * @param agreedOn the day on which it was agreed
 * @param holdsUntil the last day on which the last of what it asks may come, the days of tolerance counted in
 * @param brokenOn when it was broken; empty while it is not
 * @param left what is left to pay of its part of each debt, by the line that began the debt
 * @param rentFrom from when on the rent that falls due is a condition of it, and is held with it; empty where it is none
 * @param older debts that are no such rent, though they fall due since: they give back what was due by then
 */
public record PlanOnDay(
        UUID paymentPlanId,
        LocalDate agreedOn,
        boolean isLive,
        LocalDate holdsUntil,
        Optional<LocalDate> brokenOn,
        Map<UUID, Euro> left,
        Optional<LocalDate> rentFrom,
        Set<UUID> older) {

    public PlanOnDay {
        left = Map.copyOf(left);
        older = Set.copyOf(older);
    }

    static PlanOnDay of(PaymentPlan plan, StateOn state, DebtsOnDay debts) {
        return new PlanOnDay(
                plan.paymentPlanId(),
                plan.agreedOn(),
                state.state() == State.live,
                PlanCheck.lastAsked(plan, debts).plusDays(plan.toleranceDays()),
                Optional.of(state.on()).filter(on -> state.state() == State.broken),
                PlanCheck.left(plan, debts),
                Optional.of(plan.agreedOn()).filter(on -> plan.currentRent()),
                PlanCheck.older(plan, debts));
    }

    /**
     * How much it holds of a debt of which something is open: what is left of its part, or all of one that fell due since and whose payment is a
     * condition of it.
     */
    public Euro held(UUID debtId, LocalDate dueOn, Euro open) {
        boolean isCurrentRent = !older.contains(debtId)
                && rentFrom.filter(from -> !dueOn.isBefore(from)).isPresent();
        return isCurrentRent ? open : left.getOrDefault(debtId, Euro.ZERO).min(open);
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
