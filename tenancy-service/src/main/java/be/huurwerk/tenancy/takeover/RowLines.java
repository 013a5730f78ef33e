package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where in the file the rows of a tenancy stand.
 *
 * @param members in the order of the household
 * @param items in the order of the open items
 */
record RowLines(int tenancy, List<Integer> members, List<Integer> items) {

    private static final Pattern MEMBER = Pattern.compile("household\\[(\\d+)]\\.(\\w+)");
    private static final Pattern ITEM = Pattern.compile("takenOver\\.openItems\\[(\\d+)]\\.(\\w+)");
    private static final Map<String, TakeOverColumn> COLUMNS = Map.of(
            "dwellingId", TakeOverColumn.dwellingReference,
            "startDate", TakeOverColumn.startDate,
            "takenOver.on", TakeOverColumn.on,
            "personId", TakeOverColumn.personReference,
            "household", TakeOverColumn.role);

    /** Tells the faults of the lease at the lines and columns that they are about, and refuses the other lines with them. */
    List<LineFault> refused(List<Issue> issues) {
        Map<Integer, List<Issue>> byLine = new TreeMap<>();
        Stream.of(Stream.of(tenancy), members.stream(), items.stream())
                .flatMap(lines -> lines)
                .forEach(line -> byLine.put(line, new ArrayList<>()));
        issues.forEach(issue -> byLine.get(line(issue)).add(at(issue)));
        return byLine.entrySet().stream()
                .flatMap(line ->
                        LineFault.of(line.getKey(), line.getValue().isEmpty() ? List.of(another()) : line.getValue())
                                .stream())
                .toList();
    }

    static Issue another() {
        return Issues.rejected(
                TakeOverColumn.reference.name(),
                "Another line of this tenancy is refused.",
                "Een andere regel van deze huurovereenkomst is geweigerd.");
    }

    private int line(Issue issue) {
        Matcher member = MEMBER.matcher(issue.name());
        Matcher item = ITEM.matcher(issue.name());
        if (member.matches()) {
            return members.get(Integer.parseInt(member.group(1)));
        }
        return item.matches() ? items.get(Integer.parseInt(item.group(1))) : tenancy;
    }

    private static Issue at(Issue issue) {
        Matcher member = MEMBER.matcher(issue.name());
        Matcher item = ITEM.matcher(issue.name());
        String name = member.matches() ? member.group(2) : item.matches() ? item.group(2) : issue.name();
        TakeOverColumn column = COLUMNS.get(name);
        boolean unknown = issue.type() == IssueType.REFERENCED_RESOURCE_NOT_FOUND;
        Text detail =
                unknown ? new Text("Nothing has this reference.", "Niets heeft deze referentie.") : issue.detail();
        return new Issue(issue.type(), In.BODY, column == null ? name : column.name(), null, detail);
    }
}
