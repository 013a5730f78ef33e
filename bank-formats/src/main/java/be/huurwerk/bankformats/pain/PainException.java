package be.huurwerk.bankformats.pain;

/** The stream took no more. */
public final class PainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PainException(Throwable cause) {
        super("the file could not be written", cause);
    }
}
