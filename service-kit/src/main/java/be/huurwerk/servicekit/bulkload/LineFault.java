package be.huurwerk.servicekit.bulkload;

import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A fault of a line, for which it was refused. It never repeats what stood in the line.
 *
 * @param position among the faults of its line, from 0 on
 * @param column empty when it is the line as a whole
 */
public record LineFault(int line, int position, Optional<String> column, IssueType type, Text reason) {

    public static List<LineFault> of(int line, List<Issue> issues) {
        return IntStream.range(0, issues.size())
                .mapToObj(i -> new LineFault(
                        line,
                        i,
                        Optional.ofNullable(issues.get(i).name()),
                        issues.get(i).type(),
                        issues.get(i).detail()))
                .toList();
    }

    static List<LineFault> of(int line, LineReason reason) {
        return List.of(new LineFault(line, 0, Optional.empty(), IssueType.INVALID_INPUT, reason.text()));
    }
}
