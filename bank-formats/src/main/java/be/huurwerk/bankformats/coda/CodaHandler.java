package be.huurwerk.bankformats.coda;

/**
 * Hears what the reader finds, in the order of the file. Nothing is certain before {@link #closed}: totals and balances stand at the
 * end of a statement.
 */
public interface CodaHandler {

    /** A statement begins. */
    void opened(CodaOpening opening);

    /** A movement to book: a simple one, a detail of a total, or a total without details. Never both a total and its details. */
    void movement(CodaMovement movement);

    /** The statement ends, and all of its counts and sums are right. */
    void closed(CodaClosing closing);

    /** Something odd that does not stop the reading. */
    default void finding(CodaFinding finding) {}
}
