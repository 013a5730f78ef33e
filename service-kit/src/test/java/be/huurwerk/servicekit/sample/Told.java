package be.huurwerk.servicekit.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The payload of the sample's events. */
public record Told(String word, Optional<BigDecimal> amount, Optional<LocalDate> on) {
    public static Told of(String word) {
        return new Told(word, Optional.empty(), Optional.empty());
    }
}
