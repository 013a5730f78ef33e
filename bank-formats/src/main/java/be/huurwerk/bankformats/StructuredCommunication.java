package be.huurwerk.bankformats;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Belgian structured communication (<i>gestructureerde mededeling</i>, OGM or VCS): ten digits and two check digits, the
 * first ten modulo 97, or 97 when that is zero. Held and compared as twelve digits.
 */
public record StructuredCommunication(String digits) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{3})/?([0-9]{4})/?([0-9]{5})");
    private static final long HIGHEST_BASE = 9_999_999_999L;
    private static final int MODULUS = 97;

    /** @throws IllegalArgumentException when these are not twelve digits with the right check digits */
    public StructuredCommunication {
        if (!TWELVE_DIGITS.matcher(digits).matches()
                || !digits.equals(withCheck(Long.parseLong(digits.substring(0, 10))))) {
            throw new IllegalArgumentException("not a structured communication");
        }
    }

    /**
     * Computes the communication of a base.
     *
     * @throws IllegalArgumentException when the base has more than ten digits or is negative
     */
    public static StructuredCommunication of(long base) {
        if (base < 0 || base > HIGHEST_BASE) {
            throw new IllegalArgumentException("a base has ten digits");
        }
        return new StructuredCommunication(withCheck(base));
    }

    /**
     * As {@link #of}, for a communication that is handed out: base zero passes the check but is never issued, since a field
     * filled with zeros would look like it.
     */
    public static StructuredCommunication issue(long base) {
        if (base == 0) {
            throw new IllegalArgumentException("base zero is never issued");
        }
        return of(base);
    }

    /** Reads {@code +++ddd/dddd/ddddd+++}, the same with asterisks, without signs, or twelve digits; empty when it is none of these. */
    public static Optional<StructuredCommunication> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var matcher = WRITTEN.matcher(withoutSigns(text.strip()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
        return digits.equals(withCheck(Long.parseLong(digits.substring(0, 10))))
                ? Optional.of(new StructuredCommunication(digits))
                : Optional.empty();
    }

    /** Whether {@link #parse} reads it. */
    public static boolean isValid(String text) {
        return parse(text).isPresent();
    }

    /** The first ten digits, as a number. */
    public long base() {
        return Long.parseLong(digits.substring(0, 10));
    }

    /** As it is printed: {@code +++ddd/dddd/ddddd+++}. */
    public String formatted() {
        return "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++";
    }

    private static String withoutSigns(String text) {
        for (String sign : new String[] {"+++", "***"}) {
            if (text.length() > 2 * sign.length() && text.startsWith(sign) && text.endsWith(sign)) {
                return text.substring(sign.length(), text.length() - sign.length())
                        .strip();
            }
        }
        return text;
    }

    private static String withCheck(long base) {
        long remainder = base % MODULUS;
        long check = remainder == 0 ? MODULUS : remainder;
        return String.format("%010d%02d", base, check);
    }

    @Override
    public String toString() {
        return digits;
    }
}
