package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.webkit.problem.Issue;
import java.util.List;

/** Faults of lines. */
final class Faults {

    private Faults() {}

    static LineFault of(int line, Issue issue) {
        return LineFault.of(line, List.of(issue)).get(0);
    }
}
