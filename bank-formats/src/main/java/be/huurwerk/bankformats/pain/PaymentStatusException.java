package be.huurwerk.bankformats.pain;

/** An answer of the bank that can't be read; the message says why and repeats nothing of the file. */
public final class PaymentStatusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    PaymentStatusException(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** Line of the file, from 1. */
    public int line() {
        return line;
    }
}
