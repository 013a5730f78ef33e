package be.huurwerk.tenancy.underoccupancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole months for which the fee is due (onderbezettingsvergoeding).
 *
 * @param from the first day of a month
 * @param until the last day of a month; empty while no end is known
 */
record FeePeriod(LocalDate from, Optional<LocalDate> until, int surplusBedrooms) {}
