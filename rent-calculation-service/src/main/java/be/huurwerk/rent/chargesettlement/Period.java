package be.huurwerk.rent.chargesettlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days in a row, the first and the last of them counted in. */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + until);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** The days that both have. */
    public Optional<Period> and(Period other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = until.isBefore(other.until) ? until : other.until;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
