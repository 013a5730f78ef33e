package be.huurwerk.rent.chargesettlement;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What the meter of a dwelling counted between two readings.
 *
 * @param days after the first reading, up to and with the day of the second
 * @param units to three decimals
 * @param estimated whether nobody read it
 */
public record MeterUse(UUID dwellingId, Period days, BigDecimal units, boolean estimated) {

    /** Thousandths: whole, so that they weigh exactly. */
    long thousandths() {
        return units.movePointRight(3).longValueExact();
    }
}
