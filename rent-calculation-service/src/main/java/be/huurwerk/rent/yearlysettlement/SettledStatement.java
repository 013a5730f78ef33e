package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A household's statement of a final settlement.
 *
 * @param from the first day of the period
 * @param until its last day
 * @param before the balance that was told of the same period before, and that this one takes the place of
 */
public record SettledStatement(
        LocalDate from,
        LocalDate until,
        HouseholdStatement statement,
        LocalDate settledOn,
        LocalDate dueOn,
        Optional<LocalDate> advancesFrom,
        Optional<Euro> before) {

    /** What is still to be paid, or given back when it is negative, beside what was charged before. */
    public Euro difference() {
        return statement.balance().minus(before.orElse(Euro.ZERO));
    }
}
