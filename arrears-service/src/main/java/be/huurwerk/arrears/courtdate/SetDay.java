package be.huurwerk.arrears.courtdate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that the court set, of a conciliation or a hearing.
 *
 * @param day the one that was set last; empty where none is
 * @param recorded the last day of what was recorded of it
 */
public record SetDay(Optional<LocalDate> day, Optional<LocalDate> recorded) {

    public static final SetDay NONE = new SetDay(Optional.empty(), Optional.empty());

    /** The day, once it has passed while nobody recorded how it went. */
    public Optional<LocalDate> unrecorded(LocalDate on) {
        return day.filter(set -> set.isBefore(on))
                .filter(set -> recorded.filter(last -> !last.isBefore(set)).isEmpty());
    }
}
