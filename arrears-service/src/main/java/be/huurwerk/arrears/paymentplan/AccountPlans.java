package be.huurwerk.arrears.paymentplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The plans of an account as they were on the evening of a day.
 *
 * @param last the one that was agreed last
 * @param times when plans held debts of which they have something left to pay on the day, by the line that began the debt
 */
public record AccountPlans(Optional<PlanOnDay> last, Map<UUID, List<Time>> times) {

    /** Of an account that had no plan by then. */
    public static final AccountPlans NONE = new AccountPlans(Optional.empty(), Map.of());

    public AccountPlans {
        times = Map.copyOf(times);
    }

    /**
     * Days on which a plan held a debt, or a part of it.
     *
     * @param from the day after it was agreed
     * @param end the first day on which it did no more; empty while it does
     */
    public record Time(UUID paymentPlanId, LocalDate from, Optional<LocalDate> end) {}
}
