package be.huurwerk.rent.income.bulkload;

import be.huurwerk.servicekit.bulkload.CsvFile;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.webkit.problem.ProblemException;
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
        LineParser parser = new LineParser(businessDate);
        CsvFile.read(file, Column.class, (line, values) -> parser.parse(line, values, sound, refused), refused);
    }
}
