package be.huurwerk.bankformats.pain;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text in the characters that every bank of the SEPA takes: unaccented Latin letters, digits and {@code / - ? : ( ) . , ' +} and space.
 * Accents are dropped, a few letters that are no accented ones are spelled out, everything else becomes a space.
 */
final class SepaText {

    private static final int LONGEST_IDENTIFIER = 35;
    private static final int LONGEST_NAME = 70;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REFUSED = Pattern.compile("[^A-Za-z0-9/\\-?:().,'+ ]+");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern IDENTIFIER =
            Pattern.compile("[A-Za-z0-9\\-?:().,'+]([A-Za-z0-9/\\-?:().,'+ ]*[A-Za-z0-9\\-?:().,'+])?");
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("\u00df", "ss"),
            Map.entry("\u00e6", "ae"),
            Map.entry("\u00c6", "AE"),
            Map.entry("\u0153", "oe"),
            Map.entry("\u0152", "OE"),
            Map.entry("\u00f8", "o"),
            Map.entry("\u00d8", "O"),
            Map.entry("\u0142", "l"),
            Map.entry("\u0141", "L"),
            Map.entry("\u0111", "d"),
            Map.entry("\u0110", "D"),
            Map.entry("\u0131", "i"),
            Map.entry("\u2019", "'"),
            Map.entry("\u2013", "-"),
            Map.entry("&", "+"));

    private SepaText() {}

    /** The text as it is written, cut at {@code longest} characters. */
    static String of(String text, int longest) {
        String spelled = text;
        for (Map.Entry<String, String> letter : SPELLED.entrySet()) {
            spelled = spelled.replace(letter.getKey(), letter.getValue());
        }
        String plain = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        String kept = SPACES.matcher(REFUSED.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return kept.substring(0, Math.min(longest, kept.length())).strip();
    }

    /**
     * A name as it is written, cut at 70 characters.
     *
     * @throws IllegalArgumentException when nothing of it can be written
     */
    static String name(String text) {
        String name = of(text, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a party has a name");
        }
        return name;
    }

    /**
     * An identifier, which comes back from the bank and is therefore never changed.
     *
     * @throws IllegalArgumentException when a bank would refuse or change it: empty, over 35 characters, another character, a slash at
     *     either end or two in a row
     */
    static String identifier(String text) {
        if (text.length() > LONGEST_IDENTIFIER
                || text.contains("//")
                || !IDENTIFIER.matcher(text).matches()) {
            throw new IllegalArgumentException("an identifier has 1 to 35 plain characters");
        }
        return text;
    }
}
