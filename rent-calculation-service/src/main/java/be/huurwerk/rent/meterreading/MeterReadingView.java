package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reading in JSON; of the same dwelling and day the newest counts that was not taken back. */
@Schema(name = "MeterReading")
record MeterReadingView(
        UUID meterReadingId,
        String href,
        UUID dwellingId,
        LocalDate readOn,
        @Withheld BigDecimal units,
        @Withheld Optional<BigDecimal> newMeterStarts,
        boolean estimated,
        OffsetDateTime recordedAt,
        Optional<Withdrawn> withdrawn) {

    /**
     * That it was a mistake, and counts no more.
     *
     * @param by the client that took it back
     */
    @Schema(name = "MeterReadingWithdrawn")
    record Withdrawn(OffsetDateTime at, String by, MeterReading.Because because) {

        private static Withdrawn of(MeterReading.Withdrawal withdrawal) {
            return new Withdrawn(Moments.inBrussels(withdrawal.at()), withdrawal.client(), withdrawal.because());
        }
    }

    static MeterReadingView of(MeterReading reading) {
        return new MeterReadingView(
                reading.meterReadingId(),
                Hrefs.meterReading(reading.meterReadingId()).toString(),
                reading.dwellingId(),
                reading.readOn(),
                plain(reading.units()),
                reading.newMeterStarts().map(MeterReadingView::plain),
                reading.estimated(),
                Moments.inBrussels(reading.recordedAt()),
                reading.withdrawal().map(Withdrawn::of));
    }

    private static BigDecimal plain(BigDecimal units) {
        BigDecimal stripped = units.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
