package be.huurwerk.servicekit.bulkload;

/** A column that a file may have: a constant of an enum, whose name is the one in the header. */
public interface CsvColumn {

    String name();

    /** Whether a file has to have it, and each line a value in it. */
    boolean isRequired();
}
