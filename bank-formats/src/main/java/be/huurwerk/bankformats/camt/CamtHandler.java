package be.huurwerk.bankformats.camt;

/**
 * Hears what the reader finds, in the order of the file. Nothing is certain before {@link #closed}: sums are looked at when a statement
 * ends.
 */
public interface CamtHandler {

    /** A statement, or a notification, begins. */
    void opened(CamtOpening opening);

    /**
     * Money that was booked: an entry of one transaction, one transaction of an entry of several, or an entry whose transactions the file
     * does not show. Never both an entry and its transactions. Entries that are not booked yet are not told.
     */
    void movement(CamtMovement movement);

    /** The statement ends, and all of its counts and sums are right. */
    void closed(CamtClosing closing);

    /** Something odd that does not stop the reading. */
    default void finding(CamtFinding finding) {}
}
