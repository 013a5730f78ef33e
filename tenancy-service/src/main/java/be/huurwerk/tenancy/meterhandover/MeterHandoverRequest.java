package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.webkit.body.CheckedBy;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param connected whether the dwelling has this supply; true unless said
 * @param readOn when the meter was read, or when it was seen that there is none
 */
record MeterHandoverRequest(
        Optional<Boolean> connected,
        LocalDate readOn,
        Optional<@Pattern(regexp = "[0-9A-Za-z](?:[0-9A-Za-z ./-]{0,28}[0-9A-Za-z])?") String> meterNumber,
        Optional<@CheckedBy(EanCheck.class) String> ean,
        Optional<@Size(min = 1, max = 7) List<ReadingRequest>> readings) {

    @Schema(name = "MeterReadingRequest")
    record ReadingRequest(
            MeterHandover.Register register,

            @DecimalMin("0") @DecimalMax("999999999.999") @Digits(integer = 9, fraction = 3)
            BigDecimal value) {}

    boolean isConnected() {
        return connected.orElse(true);
    }

    List<ReadingRequest> stated() {
        return readings.orElse(List.of());
    }
}
