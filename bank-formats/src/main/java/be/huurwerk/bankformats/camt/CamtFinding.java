package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Words;
import java.util.regex.Pattern;

/**
 * A fault in a file. What was found is shown only where it is a figure, a date or a short code: anything else may be a name.
 *
 * @param line from 1, of the whole input
 * @param field path of the element below the message, as {@code Stmt[1]/Ntry[3]/Amt}
 */
public record CamtFinding(int line, CamtFault fault, String field, Words expected, Words found) {

    static final Words NOTHING = new Words("nothing", "niets");

    private static final Pattern HARMLESS = Pattern.compile("[0-9.,:+ -]{0,40}|[A-Za-z]{1,4}");
    private static final Words ANOTHER_TEXT = new Words("another text", "een andere tekst");

    /** @param found our own {@link Words}, or what stands in the file */
    static CamtFinding of(int line, CamtFault fault, String field, Object expected, Object found) {
        boolean shown = found instanceof Words
                || HARMLESS.matcher(String.valueOf(found)).matches();
        return new CamtFinding(line, fault, field, Words.of(expected), shown ? Words.of(found) : ANOTHER_TEXT);
    }

    @Override
    public String toString() {
        return "line " + line + ", " + field + ": expected " + expected + ", found " + found;
    }
}
