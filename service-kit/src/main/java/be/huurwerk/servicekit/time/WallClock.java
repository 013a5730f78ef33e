package be.huurwerk.servicekit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The real clock, the only place that reads it: for {@code decidedAt}, audit, tokens and retries, never for a rule of law. */
@ApplicationScoped
public class WallClock {
    /** Where the landlord is, and whose midnight begins a day. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    /** Now, to the microsecond, which is what the database keeps. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** The calendar day in Flanders; a use case asks {@link BusinessDate} instead. */
    LocalDate calendarDay() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
