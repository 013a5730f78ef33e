package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.Notation;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Formulas as letters show them. */
final class Formulas {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private Formulas() {}

    /** With the numbers as the language writes them: {@code 1204.57 x 214 / 14419} in Dutch as {@code 1.204,57 × 214 / 14.419}. */
    static String written(String formula, Notation notation) {
        return NUMBER.matcher(formula)
                .replaceAll(number -> notation.number(new BigDecimal(number.group())))
                .replace(" x ", " × ");
    }
}
