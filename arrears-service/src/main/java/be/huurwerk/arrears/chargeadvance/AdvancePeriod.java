package be.huurwerk.arrears.chargeadvance;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An advance as it was decided.
 *
 * @param until the last day; empty when it holds on
 * @param advance of a full calendar month
 */
public record AdvancePeriod(LocalDate from, Optional<LocalDate> until, Euro advance) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
