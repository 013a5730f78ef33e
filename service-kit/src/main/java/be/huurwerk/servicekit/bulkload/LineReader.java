package be.huurwerk.servicekit.bulkload;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the lines of one file and compares them with each other and with what is known. Made anew for each file. */
public interface LineReader<C extends Enum<C> & CsvColumn, L> {

    /**
     * What a line says; adds its faults to those of the values. Empty when it says nothing by itself, but together with others
     * ({@link #rest}).
     */
    Optional<L> read(int line, CsvValues<C> values);

    /** Those of a thousand lines that can be recorded, as far as is known now; asks the database for all of them at once. */
    List<Line<L>> check(List<Line<L>> lot, Consumer<LineFault> refused);

    /** What only the file as a whole says. */
    default List<Line<L>> rest(Consumer<LineFault> refused) {
        return List.of();
    }
}
