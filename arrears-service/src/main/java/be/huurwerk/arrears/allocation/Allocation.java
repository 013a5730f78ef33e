package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/**
 * What a credit paid of a debt on a day.
 *
 * @param on the day on which the account changed
 * @param amount negative is given back
 */
public record Allocation(LocalDate on, Pair pair, Euro amount, Reason reason) {

    /** Why it was written; the names are those of the JSON. */
    public enum Reason {
        /** The credit paid the debt. */
        paid,
        /** The debt became lower, and what was paid too much of it was freed. */
        corrected,
        /** The payment was undone, or a part of it, and what that had paid is open again. */
        reversed,
        /** The order became another: a payment was undone, or a line was booked for this day or an earlier one. */
        reordered
    }
}
