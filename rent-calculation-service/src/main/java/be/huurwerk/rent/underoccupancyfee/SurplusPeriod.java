package be.huurwerk.rent.underoccupancyfee;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whole months for which tenancy-service tells that the fee is due.
 *
 * @param from the first day of a month
 * @param until the last day of a month; empty while no end is known
 */
public record SurplusPeriod(LocalDate from, Optional<LocalDate> until, int surplusBedrooms) {

    public SurplusPeriod {
        Objects.requireNonNull(from, "from");
    }
}
