package be.huurwerk.arrears.bankstatement;

/** Hears what a file holds, in its order: the movements of a statement, and then which one it was; or a notification, and its movements. */
interface FileHandler {

    /** A notification (camt.054) begins. */
    void opened(ReadNotification notification);

    /** Of the statement or notification that closes next. */
    void movement(ReadMovement movement);

    /** A statement ends, and all of its sums are right. */
    void closed(ReadStatement statement);

    /** A notification ends. */
    void closed(ReadNotification notification);

    /** Something that is not as it should be, and stops nothing. */
    default void odd(FileFault fault) {}
}
