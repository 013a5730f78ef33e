package be.huurwerk.webkit.problem;

import java.time.LocalDate;
import java.util.Optional;

/** Which days a body may name. */
public final class Days {

    private Days() {}

    /** The fault of a day that is said to be past and is still to come. */
    public static Optional<Issue> yetToCome(String name, LocalDate day, LocalDate today) {
        return fault(
                day.isAfter(today),
                name,
                day,
                "This day is still to come: it is " + today + ".",
                "Deze dag moet nog komen: het is " + today + ".");
    }

    /** The fault of a day that stands before another that it follows. */
    public static Optional<Issue> before(String name, LocalDate day, LocalDate first) {
        return fault(
                day.isBefore(first),
                name,
                day,
                "This is " + first + " at the earliest.",
                "Dit is ten vroegste " + first + ".");
    }

    /** The fault of a day that stands after another that it precedes. */
    public static Optional<Issue> after(String name, LocalDate day, LocalDate last) {
        return fault(
                day.isAfter(last),
                name,
                day,
                "This is " + last + " at the latest.",
                "Dit is ten laatste " + last + ".");
    }

    private static Optional<Issue> fault(boolean broken, String name, LocalDate day, String en, String nl) {
        return broken
                ? Optional.of(new Issue(IssueType.INVALID_PERIOD, In.BODY, name, day.toString(), new Text(en, nl)))
                : Optional.empty();
    }
}
