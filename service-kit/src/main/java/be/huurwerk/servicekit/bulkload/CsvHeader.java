package be.huurwerk.servicekit.bulkload;

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
record CsvHeader<C extends Enum<C> & CsvColumn>(List<C> columns, char separator) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,29}");

    static <C extends Enum<C> & CsvColumn> CsvHeader<C> of(CsvLine line, Class<C> known) {
        if (line.fault() != null) {
            throw ProblemException.badRequest(
                    fault(IssueType.INVALID_INPUT, null, line.fault().text()));
        }
        char separator = line.text().indexOf(';') >= 0 ? ';' : ',';
        List<String> names = new CsvCells(separator)
                .of(line.text())
                .orElseThrow(() ->
                        ProblemException.badRequest(fault(IssueType.INVALID_INPUT, null, LineReason.QUOTES.text())));
        if (names.stream().noneMatch(name -> named(name, known).isPresent())) {
            String all = all(known);
            throw ProblemException.badRequest(fault(
                    IssueType.REQUIRED_INPUT,
                    null,
                    new Text(
                            "The first line must name the columns: " + all + ".",
                            "De eerste regel moet de kolommen noemen: " + all + ".")));
        }
        return new CsvHeader<>(columns(names, known), separator);
    }

    private static <C extends Enum<C> & CsvColumn> List<C> columns(List<String> names, Class<C> known) {
        List<Issue> faults = new ArrayList<>();
        List<C> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<C> column = named(names.get(i), known);
            if (column.isEmpty()) {
                faults.add(unknown(names.get(i), i + 1, all(known)));
            } else if (columns.contains(column.get())) {
                faults.add(fault(
                        IssueType.INVALID_INPUT,
                        names.get(i),
                        new Text("The column comes twice.", "De kolom komt twee keer voor.")));
            } else {
                columns.add(column.get());
            }
        }
        Set<C> missing = EnumSet.allOf(known);
        missing.removeAll(columns);
        missing.stream()
                .filter(CsvColumn::isRequired)
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

    private static <C extends Enum<C> & CsvColumn> Optional<C> named(String name, Class<C> known) {
        return Arrays.stream(known.getEnumConstants())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private static <C extends Enum<C> & CsvColumn> String all(Class<C> known) {
        return Arrays.stream(known.getEnumConstants()).map(CsvColumn::name).collect(Collectors.joining(", "));
    }

    private static Issue unknown(String name, int position, String all) {
        return fault(
                IssueType.UNKNOWN_INPUT,
                NAME.matcher(name).matches() ? name : "column " + position,
                new Text(
                        "This column is not known. A file has no other columns than: " + all + ".",
                        "Deze kolom is niet gekend. Een bestand heeft geen andere kolommen dan: " + all + "."));
    }

    private static Issue fault(IssueType type, String column, Text detail) {
        return new Issue(type, In.BODY, column, null, detail);
    }
}
