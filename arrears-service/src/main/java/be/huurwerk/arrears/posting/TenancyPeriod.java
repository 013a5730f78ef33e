package be.huurwerk.arrears.posting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days for which rent is due.
 *
 * @param end the last day; empty while nobody knows it
 * @param keysReturnedOn empty while the keys are out
 */
public record TenancyPeriod(LocalDate start, Optional<LocalDate> end, Optional<LocalDate> keysReturnedOn) {

    /** While the keys are out. */
    public TenancyPeriod(LocalDate start, Optional<LocalDate> end) {
        this(start, end, Optional.empty());
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(start) && end.filter(day::isAfter).isEmpty();
    }

    /** A tenancy that was a mistake ends before it starts. */
    public boolean isMistake() {
        return end.filter(last -> last.isBefore(start)).isPresent();
    }

    /** The last day on which the dwelling was used, as far as it is known. */
    public Optional<LocalDate> lastDayOfUse() {
        return end.map(last -> keysReturnedOn.filter(last::isBefore).orElse(last));
    }

    /** The months of a tenancy that ended, from its first to the last in which the dwelling was used; none of one that was a mistake. */
    public Stream<YearMonth> months() {
        YearMonth last = YearMonth.from(lastDayOfUse().orElseThrow());
        return isMistake()
                ? Stream.empty()
                : Stream.iterate(YearMonth.from(start), month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    /** Whether the dwelling is, or was, used after the end: the end has passed, and the keys are out or came back later. */
    boolean isUsedAfterEnd(LocalDate today) {
        return !isMistake()
                && end.filter(last -> keysReturnedOn.orElse(today).isAfter(last))
                        .isPresent();
    }
}
