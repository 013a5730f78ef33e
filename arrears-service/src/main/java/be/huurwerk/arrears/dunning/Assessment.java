package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Hold;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.dunning.Ladder.Step;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a case stands on a day.
 *
 * @param stage {@link #OVERDUE}, or the last step that asked for the oldest unpaid debt after all those that go before it
 * @param since the day on which the arrears began
 * @param oldestDue due day of the oldest unpaid debt
 * @param amount what should have been paid before the day, without what is disputed, frozen, or held by a plan that leaves something to ask
 * @param monthsInArrears the amount divided by the last whole monthly charge, one decimal, rounded down; 0 where nothing is charged by the month
 * @param next the one step that follows; empty when none is left
 * @param heldBack why it is not taken, the strongest reason first
 */
record Assessment(
        String stage,
        LocalDate since,
        LocalDate oldestDue,
        Euro amount,
        Euro disputed,
        Euro monthlyCharge,
        BigDecimal monthsInArrears,
        long monthsInARow,
        Optional<NextStep> next,
        List<Hold> heldBack) {

    /** No step asked for the oldest unpaid debt yet. */
    static final String OVERDUE = "overdue";

    Assessment {
        heldBack = List.copyOf(heldBack);
    }

    /**
     * @param from the first day on which it may be taken, as far as time alone decides
     * @param prepared whether what else it asks for holds
     * @param last the step before it
     */
    record NextStep(Step step, LocalDate from, boolean prepared, Optional<Taken> last) {

        boolean isDue(LocalDate on) {
            return prepared && !on.isBefore(from);
        }
    }

    /** Whether the next step is to be taken on the day. */
    boolean isDue(LocalDate on) {
        return heldBack.isEmpty() && next.filter(step -> step.isDue(on)).isPresent();
    }
}
