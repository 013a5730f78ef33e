package be.huurwerk.arrears.court;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;

/** The days of the year on which nobody is put out of a home: none in Flanders, unless the landlord keeps some. */
final class NoExecution {

    private static final String NAME = "policy/arrears/no-execution";
    private static final String NONE = "none";

    private NoExecution() {}

    /** The first day on which somebody may be put out, that day or later. */
    static LocalDate from(LocalDate day, Parameters parameters) {
        LocalDate at = day;
        Optional<LocalDate> last = lastDay(at, parameters);
        while (last.isPresent()) {
            at = last.get().plusDays(1);
            last = lastDay(at, parameters);
        }
        return at;
    }

    static boolean holds(LocalDate day, Parameters parameters) {
        return lastDay(day, parameters).isPresent();
    }

    /** The last day of the period that the day stands in. */
    private static Optional<LocalDate> lastDay(LocalDate day, Parameters parameters) {
        DatedWord periods = parameters.word(NAME, day);
        return periods.is(NONE)
                ? Optional.empty()
                : Stream.of(periods.value().strip().split("\\s+"))
                        .flatMap(period -> lastDay(day, period).stream())
                        .findFirst();
    }

    private static Optional<LocalDate> lastDay(LocalDate day, String period) {
        MonthDay first = MonthDay.parse("--" + period.substring(0, 5));
        MonthDay last = MonthDay.parse("--" + period.substring(6));
        MonthDay at = MonthDay.from(day);
        boolean overNewYear = first.isAfter(last);
        boolean holds =
                overNewYear ? !at.isBefore(first) || !at.isAfter(last) : !at.isBefore(first) && !at.isAfter(last);
        if (!holds) {
            return Optional.empty();
        }
        int year = overNewYear && !at.isBefore(first) ? day.getYear() + 1 : day.getYear();
        return Optional.of(last.atYear(year));
    }
}
