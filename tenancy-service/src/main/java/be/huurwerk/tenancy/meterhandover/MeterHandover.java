package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A meter as a household hands it over (overname van water, elektriciteit of aardgas).
 *
 * @param connected whether the dwelling has this supply; without it there is neither meter nor reading
 * @param ean of the point of supply, eighteen digits
 */
record MeterHandover(
        UUID tenancyId,
        Utility utility,
        boolean connected,
        LocalDate readOn,
        Optional<String> meterNumber,
        Optional<String> ean,
        List<Reading> readings,
        long version) {

    enum Utility {
        water("m³"),
        electricity("kWh"),
        gas("m³");

        private final String unit;

        Utility(String unit) {
            this.unit = unit;
        }

        String unit() {
            return unit;
        }

        /** What its meter counts: water and gas in one figure. */
        Set<Register> registers() {
            return this == electricity ? EnumSet.allOf(Register.class) : EnumSet.of(Register.total);
        }
    }

    /** What a figure of a meter counts. */
    @Schema(name = "MeterRegister")
    enum Register {
        total,
        day,
        night,
        /** Uitsluitend nacht. */
        exclusiveNight,
        /** What solar panels gave to the net. */
        injection,
        injectionDay,
        injectionNight
    }

    /** @param value as it stands on the meter, in the unit of the supply */
    @Schema(name = "MeterReading")
    record Reading(Register register, @Personal BigDecimal value) {}
}
