package be.huurwerk.rent.meterreading;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the meter for heating of a dwelling stood. Another of the same dwelling and day takes its place.
 *
 * @param readOn the day at whose end it stood so
 * @param units at most three decimals
 * @param newMeterStarts where another meter came in its place on that day: how that one stood
 * @param estimated whether nobody read it; left out for no
 * @param correctsSettled whether it may bear on days by which households were settled finally, who are settled anew by a correction; left out
 *     for no
 */
@Schema(name = "MeterReadingBody")
record MeterReadingBody(
        UUID dwellingId,
        LocalDate readOn,

        @DecimalMin("0") @DecimalMax("99999999.999") @Schema(multipleOf = 0.001)
        BigDecimal units,

        @Schema(multipleOf = 0.001) Optional<@DecimalMin("0") @DecimalMax("99999999.999") BigDecimal> newMeterStarts,

        Optional<Boolean> estimated,
        Optional<Boolean> correctsSettled) {

    /**
     * That a reading was a mistake.
     *
     * @param correctsSettled whether it may be one by which households were settled finally, who are settled anew by a correction; left out for
     *     no
     */
    @Schema(name = "MeterReadingWithdrawalBody")
    record Withdrawal(MeterReading.Because because, Optional<Boolean> correctsSettled) {}
}
