package be.huurwerk.arrears.posting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days for which rent is due.
 *
 * @param end the last day; empty while nobody knows it
 */
public record TenancyPeriod(LocalDate start, Optional<LocalDate> end) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(start) && end.filter(day::isAfter).isEmpty();
    }
}
