package be.huurwerk.bankformats.camt;

import java.util.regex.Pattern;

/**
 * A fault in a file. What was found is shown only where it is a figure, a date or a short code: anything else may be a name.
 *
 * @param line from 1, of the whole input
 * @param field path of the element below the message, as {@code Stmt[1]/Ntry[3]/Amt}
 */
public record CamtFinding(int line, CamtFault fault, String field, String expected, String found) {

    private static final Pattern HARMLESS = Pattern.compile("[0-9.,:+ -]{0,40}|[A-Z]{1,4}|nothing");

    static CamtFinding of(int line, CamtFault fault, String field, Object expected, Object found) {
        String text = String.valueOf(found);
        return new CamtFinding(
                line,
                fault,
                field,
                String.valueOf(expected),
                HARMLESS.matcher(text).matches() ? text : "another text");
    }

    @Override
    public String toString() {
        return "line " + line + ", " + field + ": expected " + expected + ", found " + found;
    }
}
