package be.huurwerk.bankformats;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An international bank account number, without spaces and in capitals. A Belgian one passes two checks: the international one
 * (modulo 97 is 1), and the national one inside (first ten of the twelve digits modulo 97, or 97 when that is zero).
 */
public record Iban(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}");
    private static final Pattern BELGIAN = Pattern.compile("BE[0-9]{14}");
    private static final Pattern NATIONAL = Pattern.compile("[0-9]{12}");
    /** BE00 as the check digits count it. */
    private static final String BELGIUM = "111400";

    private static final int MODULUS = 97;

    /** @throws IllegalArgumentException when a check fails */
    public Iban {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an IBAN");
        }
    }

    /** Reads a number with or without spaces; empty when a check fails. */
    public static Optional<Iban> parse(String text) {
        String compact = compact(text);
        return isValid(compact) ? Optional.of(new Iban(compact)) : Optional.empty();
    }

    /** That of a Belgian account in its national form of twelve digits, with or without its signs; empty when its own check fails. */
    public static Optional<Iban> ofBelgian(String national) {
        String digits = national.replaceAll("[ -]", "");
        if (!NATIONAL.matcher(digits).matches()) {
            return Optional.empty();
        }
        int remainder = new BigInteger(digits + BELGIUM)
                .mod(BigInteger.valueOf(MODULUS))
                .intValue();
        return parse(String.format(Locale.ROOT, "BE%02d%s", MODULUS + 1 - remainder, digits));
    }

    /** The international check alone. */
    public static boolean passesMod97(String text) {
        String compact = compact(text);
        if (!SHAPE.matcher(compact).matches()) {
            return false;
        }
        String turned = compact.substring(4) + compact.substring(0, 4);
        int remainder = 0;
        for (int at = 0; at < turned.length(); at++) {
            int value = Character.digit(turned.charAt(at), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return remainder == 1;
    }

    /** The check digits inside a Belgian number alone, whatever the international check says. */
    public static boolean passesBelgianCheck(String text) {
        String compact = compact(text);
        if (!BELGIAN.matcher(compact).matches()) {
            return false;
        }
        long remainder = Long.parseLong(compact.substring(4, 14)) % MODULUS;
        return (remainder == 0 ? MODULUS : remainder) == Long.parseLong(compact.substring(14));
    }

    /** Whether it is a Belgian account. */
    public boolean isBelgian() {
        return value.startsWith("BE");
    }

    private static boolean isValid(String compact) {
        return passesMod97(compact) && (!compact.startsWith("BE") || passesBelgianCheck(compact));
    }

    private static String compact(String text) {
        return text == null ? "" : text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
