package be.huurwerk.webkit.problem;

import java.util.regex.Pattern;

/**
 * What of a client's own words may stand in an answer. A text may hold a name or an SSIN wherever it was put, so it is repeated only
 * where its form leaves no room for either.
 */
public final class Shown {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DIGITS = 4;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.$\\[\\]-]*");
    private static final Pattern VALUE =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\d{4}-\\d{2}(-\\d{2})?");

    private Shown() {}

    /** The name of a property or parameter that a client made up; a question mark when it may be personal. */
    public static String name(String name) {
        long digits = name.chars().filter(Character::isDigit).count();
        boolean plain = name.length() <= LONGEST_NAME
                && digits <= MOST_DIGITS
                && NAME.matcher(name).matches();
        return plain ? name : "?";
    }

    /** A faulty value as an issue repeats it: no text but an id, a date or a month; null for the rest. */
    static Object value(Object value) {
        return value instanceof CharSequence text && !VALUE.matcher(text).matches() ? null : value;
    }
}
