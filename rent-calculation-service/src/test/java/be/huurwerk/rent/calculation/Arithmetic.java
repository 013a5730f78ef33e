package be.huurwerk.rent.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computes an expected value that a case writes as arithmetic: numbers, + - * / and parentheses. */
public final class Arithmetic {

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "");
    }

    /** The value to the cent, half up. */
    public static BigDecimal cents(String expression) {
        Arithmetic arithmetic = new Arithmetic(expression);
        BigDecimal value = arithmetic.sum();
        if (arithmetic.at != arithmetic.text.length()) {
            throw new IllegalArgumentException("Not arithmetic: " + expression);
        }
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (next('+') || next('-')) {
            boolean plus = text.charAt(at++) == '+';
            BigDecimal term = product();
            value = plus ? value.add(term) : value.subtract(term);
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (next('*') || next('/')) {
            boolean times = text.charAt(at++) == '*';
            BigDecimal factor = factor();
            value = times ? value.multiply(factor) : value.divide(factor, MathContext.DECIMAL128);
        }
        return value;
    }

    private BigDecimal factor() {
        if (next('(')) {
            at++;
            BigDecimal value = sum();
            at++;
            return value;
        }
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return new BigDecimal(text.substring(start, at));
    }

    private boolean next(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
