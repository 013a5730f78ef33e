package be.huurwerk.bankformats.coda;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fault in a file. Letters in {@code found} are masked, since a shifted line shows names in the place of figures.
 *
 * @param line from 1, of the whole input
 * @param field name of the field, or of the record
 */
public record CodaFinding(int line, CodaFault fault, String field, String expected, String found) {

    private static final Set<CodaFault> OUR_WORDS =
            Set.of(CodaFault.EMPTY_INPUT, CodaFault.UNEXPECTED_END, CodaFault.ENCODING);
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}[0-9]{14}");

    static CodaFinding of(int line, CodaFault fault, String field, Object expected, Object found) {
        String text = String.valueOf(found);
        return new CodaFinding(
                line, fault, field, String.valueOf(expected), isShown(fault, text) ? text : masked(text));
    }

    /** Words of our own, and the number of an account, which has the letters of its country. */
    private static boolean isShown(CodaFault fault, String found) {
        return OUR_WORDS.contains(fault)
                || fault == CodaFault.ACCOUNT && ACCOUNT.matcher(found).matches();
    }

    private static String masked(String found) {
        StringBuilder masked = new StringBuilder(found.length());
        found.chars().forEach(c -> masked.append(Character.isLetter(c) ? 'x' : (char) c));
        return masked.toString();
    }

    @Override
    public String toString() {
        return "line " + line + ", " + field + ": expected " + expected + ", found " + found;
    }
}
