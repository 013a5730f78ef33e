package be.huurwerk.rent.meterreading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the meter for heating of a dwelling stood at the end of a day.
 *
 * @param units to three decimals
 * @param newMeterStarts where another meter came in its place on that day: how that one stood
 * @param estimated whether nobody read it
 * @param withdrawal that it was a mistake, and counts no more
 */
record MeterReading(
        UUID meterReadingId,
        UUID dwellingId,
        LocalDate readOn,
        BigDecimal units,
        Optional<BigDecimal> newMeterStarts,
        boolean estimated,
        Instant recordedAt,
        Optional<Withdrawal> withdrawal) {

    /** Why a reading is taken back; the names are those of the JSON. */
    @Schema(name = "MeterReadingWithdrawalReason")
    enum Because {
        /** It is of another day. */
        wrongDay,
        /** The meter stood otherwise. */
        wrongUnits,
        /** It is of another dwelling. */
        wrongDwelling,
        /** It is of another meter, as that of the water. */
        wrongMeter,
        /** It should not have been recorded. */
        other
    }

    /**
     * When, by whom and why it was taken back.
     *
     * @param client by which
     * @param subject the person, as the token calls it
     */
    record Withdrawal(Instant at, String client, String subject, Because because) {}

    MeterReading with(Withdrawal withdrawn) {
        return new MeterReading(
                meterReadingId,
                dwellingId,
                readOn,
                units,
                newMeterStarts,
                estimated,
                recordedAt,
                Optional.of(withdrawn));
    }

    /** From what the next reading counts on. */
    BigDecimal start() {
        return newMeterStarts.orElse(units);
    }
}
