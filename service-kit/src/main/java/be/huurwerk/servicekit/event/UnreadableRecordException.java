package be.huurwerk.servicekit.event;

/** A record that names no subject or sequence: nothing can be said to come after it, so it is parked alone. */
final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }
}
