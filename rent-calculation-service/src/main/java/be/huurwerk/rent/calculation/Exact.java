package be.huurwerk.rent.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/** Arithmetic inside a calculation: 34 digits, so that only the named roundings round. */
final class Exact {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Exact() {}

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }

    static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return divide(amount.multiply(percent), HUNDRED);
    }

    static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
