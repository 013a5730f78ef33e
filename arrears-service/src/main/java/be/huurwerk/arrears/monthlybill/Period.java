package be.huurwerk.arrears.monthlybill;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What time a line is of.
 *
 * @param assessmentYear of a property tax, which is told by its year
 * @param estimated whether a final figure is to come
 */
record Period(LocalDate from, LocalDate until, OptionalInt assessmentYear, boolean estimated) {

    static Period days(LocalDate from, LocalDate until) {
        return new Period(from, until, OptionalInt.empty(), false);
    }

    boolean isWholeMonth() {
        return from.getDayOfMonth() == 1 && until.equals(from.withDayOfMonth(from.lengthOfMonth()));
    }

    boolean isOneDay() {
        return from.equals(until);
    }
}
