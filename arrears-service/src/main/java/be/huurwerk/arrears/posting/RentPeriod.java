package be.huurwerk.arrears.posting;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rent as it was decided.
 *
 * @param until the last day; empty when it holds on
 */
public record RentPeriod(LocalDate from, Optional<LocalDate> until, Euro rent) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
