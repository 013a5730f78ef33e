package be.huurwerk.servicekit.bulkload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a line into its cells (RFC 4180), without the blanks around them. */
final class CsvCells {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

    private final char separator;
    private final ObjectReader reader;

    CsvCells(char separator) {
        this.separator = separator;
        this.reader = CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /** Empty when a quoted value is not closed, or something follows its closing quote. */
    Optional<List<String>> of(String line) {
        return line.indexOf('"') < 0 ? Optional.of(unquoted(line)) : quoted(line);
    }

    /** Nearly every line has no quotes: it is cut without the making of a parser. */
    private List<String> unquoted(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
            cells.add(line.substring(from, to).trim());
            from = to + 1;
        }
        cells.add(line.substring(from).trim());
        return cells;
    }

    Optional<List<String>> quoted(String line) {
        try {
            String[] cells = reader.readValue(line);
            return Optional.of(List.of(cells));
        } catch (JsonProcessingException badQuotes) {
            return Optional.empty();
        }
    }
}
