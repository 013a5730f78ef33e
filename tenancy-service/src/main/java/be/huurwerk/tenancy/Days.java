package be.huurwerk.tenancy;

import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.Optional;

/** Which days a body may name. */
public final class Days {

    private Days() {}

    /** The fault of a day that is said to be past and is still to come. */
    public static Optional<Issue> yetToCome(String name, LocalDate day, LocalDate today) {
        return day.isAfter(today)
                ? Optional.of(Issues.period(
                        name,
                        day.toString(),
                        "This day is still to come: it is " + today + ".",
                        "Deze dag moet nog komen: het is " + today + "."))
                : Optional.empty();
    }

    /** The fault of a day that stands after another that it precedes. */
    public static Optional<Issue> after(String name, LocalDate day, LocalDate last) {
        return day.isAfter(last)
                ? Optional.of(Issues.period(
                        name,
                        day.toString(),
                        "This is " + last + " at the latest.",
                        "Dit is ten laatste " + last + "."))
                : Optional.empty();
    }

    /** The fault of a day that stands before another that it follows. */
    public static Optional<Issue> before(String name, LocalDate day, LocalDate first) {
        return day.isBefore(first)
                ? Optional.of(Issues.period(
                        name,
                        day.toString(),
                        "This is " + first + " at the earliest.",
                        "Dit is ten vroegste " + first + "."))
                : Optional.empty();
    }
}
