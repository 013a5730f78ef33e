package be.huurwerk.arrears.bankstatement;

/** A file is not booked: at this line and field something else was expected. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;
    private final String expected;
    private final String found;

    RefusedFileException(int line, String field, String expected, String found) {
        super("line " + line + ", " + field);
        this.line = line;
        this.field = field;
        this.expected = expected;
        this.found = found;
    }

    int line() {
        return line;
    }

    String field() {
        return field;
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }
}
