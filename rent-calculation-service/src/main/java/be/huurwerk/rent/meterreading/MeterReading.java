package be.huurwerk.rent.meterreading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How the meter for heating of a dwelling stood at the end of a day.
 *
 * @param units to three decimals
 * @param newMeterStarts where another meter came in its place on that day: how that one stood
 * @param estimated whether nobody read it
 */
record MeterReading(
        UUID meterReadingId,
        UUID dwellingId,
        LocalDate readOn,
        BigDecimal units,
        Optional<BigDecimal> newMeterStarts,
        boolean estimated,
        Instant recordedAt) {

    /** From what the next reading counts on. */
    BigDecimal start() {
        return newMeterStarts.orElse(units);
    }
}
