package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.Words;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;

/** A file is not booked: at this line and field something else was expected. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;
    private final transient Words fieldName;
    private final transient Words expected;
    private final transient Words found;

    /**
     * @param field as programs know it
     * @param fieldName as people do
     */
    RefusedFileException(int line, String field, Words fieldName, Words expected, Words found) {
        super("line " + line + ", " + field);
        this.line = line;
        this.field = field;
        this.fieldName = fieldName;
        this.expected = expected;
        this.found = found;
    }

    Issue issue() {
        return new Issue(
                IssueType.INVALID_INPUT,
                In.BODY,
                "line " + line + ", " + field,
                found.en(),
                new Text(
                        "Line " + line + ", " + fieldName.en() + ": expected " + expected.en() + ", found " + found.en()
                                + ".",
                        "Regel " + line + ", " + fieldName.nl() + ": verwacht " + expected.nl() + ", gevonden "
                                + found.nl() + "."));
    }
}
