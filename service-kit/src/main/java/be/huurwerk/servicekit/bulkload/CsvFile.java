package be.huurwerk.servicekit.bulkload;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a file line by line: a header that names the columns, then a row a line. */
public final class CsvFile {

    private static final Text EMPTY = new Text("The file has no lines.", "Het bestand bevat geen regels.");

    private CsvFile() {}

    /** What a line becomes: it asks for its values, and tells of them as sound or as refused. */
    @FunctionalInterface
    public interface Row<C extends Enum<C> & CsvColumn> {
        void read(int line, CsvValues<C> values);
    }

    /**
     * @param row told of each line that can be read as a row, in order
     * @param refused told of the faults of each other line, in order
     * @throws ProblemException 400 when the header is at fault, or there is no line beside it
     */
    public static <C extends Enum<C> & CsvColumn> void read(
            byte[] file, Class<C> columns, Row<C> row, Consumer<List<LineFault>> refused) {
        CsvLines lines = new CsvLines(file);
        if (!lines.hasNext()) {
            throw empty();
        }
        CsvHeader<C> header = CsvHeader.of(lines.next(), columns);
        CsvCells cells = new CsvCells(header.separator());
        boolean any = false;
        while (lines.hasNext()) {
            CsvLine line = lines.next();
            if (!line.isBlank()) {
                any = true;
                read(line, header, cells, row, refused);
            }
        }
        if (!any) {
            throw empty();
        }
    }

    private static <C extends Enum<C> & CsvColumn> void read(
            CsvLine line, CsvHeader<C> header, CsvCells cells, Row<C> row, Consumer<List<LineFault>> refused) {
        if (line.fault() != null) {
            refused.accept(LineFault.of(line.number(), line.fault()));
            return;
        }
        Optional<List<String>> texts = cells.of(line.text());
        if (texts.isEmpty() || texts.get().size() != header.columns().size()) {
            LineReason reason = texts.isEmpty() ? LineReason.QUOTES : LineReason.COLUMNS;
            refused.accept(LineFault.of(line.number(), reason));
            return;
        }
        row.read(line.number(), new CsvValues<>(header.columns(), texts.get()));
    }

    private static ProblemException empty() {
        return ProblemException.badRequest(new Issue(IssueType.REQUIRED_INPUT, In.BODY, null, null, EMPTY));
    }
}
