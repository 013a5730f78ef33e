package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.util.regex.Pattern;

/**
 * A fault in a file. Letters of the file in {@code found} are masked, since a shifted line shows names in the place of figures.
 *
 * @param line from 1, of the whole input
 * @param field name of the field, or of the record
 */
public record CodaFinding(int line, CodaFault fault, String field, Words expected, Words found) {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}[0-9]{14}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

    /** What was expected and found is a figure or a code. */
    public CodaFinding(int line, CodaFault fault, String field, String expected, String found) {
        this(line, fault, field, Words.of(expected), Words.of(found));
    }

    /** @param found our own {@link Words}, or what stands in the file */
    static CodaFinding of(int line, CodaFault fault, String field, Object expected, Object found) {
        boolean shown = found instanceof Words || fault == CodaFault.ACCOUNT && isCode(String.valueOf(found));
        return new CodaFinding(
                line, fault, field, Words.of(expected), Words.of(shown ? found : masked(String.valueOf(found))));
    }

    /** What the field is called. */
    public Words fieldName() {
        return FieldNames.of(field);
    }

    /** The number of an account has the letters of its country, and a currency is letters. */
    private static boolean isCode(String found) {
        return ACCOUNT.matcher(found).matches() || CURRENCY.matcher(found).matches();
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
