package be.huurwerk.localstack.suite;

/** Why the suite can't do what was asked, in a sentence for the person who asked. */
public final class SuiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SuiteException(String message) {
        super(message);
    }

    public SuiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
