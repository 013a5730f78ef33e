package be.huurwerk.rent.income.bulkload;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first line of the file: which columns it has, in which order, and what separates them. A file whose header is at fault is refused
 * as a whole. What stands in it is repeated only where it looks like the name of a column, since it may be a row of data.
 */
record CsvHeader(List<Column> columns, char separator) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,29}");
    private static final String ALL =
            Arrays.stream(Column.values()).map(Column::name).collect(Collectors.joining(", "));

    static CsvHeader of(CsvLine line) {
        if (line.fault() != null) {
            throw ProblemException.badRequest(
                    fault(IssueType.INVALID_INPUT, null, line.fault().text()));
        }
        char separator = line.text().indexOf(';') >= 0 ? ';' : ',';
        List<String> names = new CsvCells(separator)
                .of(line.text())
                .orElseThrow(() ->
                        ProblemException.badRequest(fault(IssueType.INVALID_INPUT, null, LineReason.QUOTES.text())));
        if (names.stream().noneMatch(name -> Column.named(name).isPresent())) {
            throw ProblemException.badRequest(fault(
                    IssueType.REQUIRED_INPUT,
                    null,
                    new Text(
                            "The first line must name the columns: " + ALL + ".",
                            "De eerste regel moet de kolommen noemen: " + ALL + ".")));
        }
        return new CsvHeader(columns(names), separator);
    }

    private static List<Column> columns(List<String> names) {
        List<Issue> faults = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Column> column = Column.named(names.get(i));
            if (column.isEmpty()) {
                faults.add(unknown(names.get(i), i + 1));
            } else if (columns.contains(column.get())) {
                faults.add(fault(
                        IssueType.INVALID_INPUT,
                        names.get(i),
                        new Text("The column comes twice.", "De kolom komt twee keer voor.")));
            } else {
                columns.add(column.get());
            }
        }
        Set<Column> missing = EnumSet.allOf(Column.class);
        missing.removeAll(columns);
        missing.stream()
                .filter(Column::isRequired)
                .map(column -> fault(
                        IssueType.REQUIRED_INPUT,
                        column.name(),
                        new Text("The column is missing.", "De kolom ontbreekt.")))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return List.copyOf(columns);
    }

    private static Issue unknown(String name, int position) {
        return fault(
                IssueType.UNKNOWN_INPUT,
                NAME.matcher(name).matches() ? name : "column " + position,
                new Text(
                        "This column is not known. A file has no other columns than: " + ALL + ".",
                        "Deze kolom is niet gekend. Een bestand heeft geen andere kolommen dan: " + ALL + "."));
    }

    private static Issue fault(IssueType type, String column, Text detail) {
        return new Issue(type, In.BODY, column, null, detail);
    }
}
