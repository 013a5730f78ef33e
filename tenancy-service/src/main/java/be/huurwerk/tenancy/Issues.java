package be.huurwerk.tenancy;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The faults of a body that this service finds by its rules. A value that is personal is never repeated. */
public final class Issues {

    private Issues() {}

    /** The value is well formed and can't be taken here. */
    public static Issue rejected(String name, String en, String nl) {
        return new Issue(IssueType.REJECTED_INPUT, In.BODY, name, null, new Text(en, nl));
    }

    /** What else the body says makes this property necessary. */
    public static Issue required(String name, String en, String nl) {
        return new Issue(IssueType.REQUIRED_INPUT, In.BODY, name, null, new Text(en, nl));
    }

    /** One of two dates stands on the wrong side of the other. */
    public static Issue period(String name, Object value, String en, String nl) {
        return new Issue(IssueType.INVALID_PERIOD, In.BODY, name, value, new Text(en, nl));
    }

    /** A day on which there is no lease any more. */
    public static Optional<Issue> afterLease(String name, LocalDate day, Optional<LocalDate> lastDay) {
        return lastDay.filter(day::isAfter)
                .map(end -> period(
                        name,
                        day.toString(),
                        "The lease ends on " + end + ".",
                        "Het huurcontract eindigt op " + end + "."));
    }

    /** Who died does not come, sign or join. */
    public static Issue deceased(String name) {
        return rejected(name, "This person had died by that day.", "Deze persoon was op die dag al overleden.");
    }

    /** The id names nothing that is known here. */
    public static Issue notFound(String name, UUID id, String en, String nl) {
        return new Issue(IssueType.REFERENCED_RESOURCE_NOT_FOUND, In.BODY, name, id.toString(), new Text(en, nl));
    }
}
