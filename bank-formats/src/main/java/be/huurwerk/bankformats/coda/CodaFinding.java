package be.huurwerk.bankformats.coda;

/**
 * A fault in a file. Letters in {@code found} are masked, since a shifted line shows names in the place of figures.
 *
 * @param line from 1, of the whole input
 * @param field name of the field, or of the record
 */
public record CodaFinding(int line, CodaFault fault, String field, String expected, String found) {

    static CodaFinding of(int line, CodaFault fault, String field, Object expected, Object found) {
        return new CodaFinding(line, fault, field, String.valueOf(expected), masked(String.valueOf(found)));
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
