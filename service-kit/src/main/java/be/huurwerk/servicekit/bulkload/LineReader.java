package be.huurwerk.servicekit.bulkload;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the lines of one file and compares them with each other and with what is known. Made anew for each file. */
public interface LineReader<C extends Enum<C> & CsvColumn, L> {

    /**
     * What a line says; adds its faults to those of the values. Empty when it says nothing by itself, but together with others
     * ({@link #gathered}).
     */
    Optional<L> read(int line, CsvValues<C> values);

    /** Those of a thousand lines that can be recorded, as far as is known now; asks the database for all of them at once. */
    List<Line<L>> check(List<Line<L>> lot, Consumer<LineFault> refused);

    /** Whether {@link #ahead} is to be told of every line before the first is read. */
    default boolean looksAhead() {
        return false;
    }

    /** A line that can be read as a row, in a first pass over the file. */
    default void ahead(int line, CsvValues<C> values) {}

    /**
     * Hands on what lines said together, called after each line; the more it hands on at once, the fewer statements and the more memory.
     *
     * @param over whether the file is read to its end
     * @param sound told of what can be recorded, a lot at a time
     */
    default void gathered(boolean over, Consumer<List<Line<L>>> sound, Consumer<LineFault> refused) {}
}
