package be.huurwerk.rent.income.bulkload;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Reads a file of incomes, line by line. */
final class IncomeFile {

    private IncomeFile() {}

    /**
     * @param sound told of each sound line, in order
     * @param refused told of each fault of the others, in order
     * @throws ProblemException 400 when the header is at fault, or there is no line beside it
     */
    static void read(
            byte[] file, LocalDate businessDate, Consumer<IncomeLine> sound, Consumer<List<LineFault>> refused) {
        CsvLines lines = new CsvLines(file);
        if (!lines.hasNext()) {
            throw empty();
        }
        LineParser parser = new LineParser(CsvHeader.of(lines.next()), businessDate);
        boolean any = false;
        while (lines.hasNext()) {
            CsvLine line = lines.next();
            if (!line.isBlank()) {
                any = true;
                parser.parse(line, sound, refused);
            }
        }
        if (!any) {
            throw empty();
        }
    }

    private static ProblemException empty() {
        return ProblemException.badRequest(new Issue(
                IssueType.REQUIRED_INPUT,
                In.BODY,
                null,
                null,
                new Text("The file has no incomes.", "Het bestand bevat geen inkomens.")));
    }
}
