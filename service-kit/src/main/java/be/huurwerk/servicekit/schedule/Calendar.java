package be.huurwerk.servicekit.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The business dates on which runs are due by the choices of the landlord, each by the one in force on that day. */
final class Calendar {
    private final Optional<Timings> timings;

    Calendar(Optional<Timings> timings) {
        this.timings = timings;
    }

    Optional<String> text(String kind, LocalDate day) {
        return timings.flatMap(chosen -> chosen.of(kind, day));
    }

    /** The first business date of a kind in these days, both included. */
    Optional<LocalDate> first(String kind, LocalDate from, LocalDate until) {
        return dates(kind, from, until).findFirst();
    }

    /** How many business dates of a kind lie in these days and have come. */
    long come(String kind, LocalDate from, LocalDate until, Instant now) {
        return dates(kind, from, until)
                .filter(day -> !at(kind, day).isAfter(now))
                .count();
    }

    /** From when on the run for one of its business dates may begin. */
    Instant at(String kind, LocalDate day) {
        return timing(kind, day).orElseThrow().at(day);
    }

    /** @throws IllegalArgumentException when a choice of these days can't be read */
    void check(List<String> kinds, LocalDate from, LocalDate until) {
        kinds.forEach(kind -> from.datesUntil(until).forEach(day -> timing(kind, day)));
    }

    private Stream<LocalDate> dates(String kind, LocalDate from, LocalDate until) {
        return from.isAfter(until)
                ? Stream.empty()
                : from.datesUntil(until.plusDays(1))
                        .filter(day -> timing(kind, day)
                                .filter(timing -> timing.isDueOn(day))
                                .isPresent());
    }

    private Optional<Timing> timing(String kind, LocalDate day) {
        return text(kind, day).flatMap(Timing::parse);
    }
}
