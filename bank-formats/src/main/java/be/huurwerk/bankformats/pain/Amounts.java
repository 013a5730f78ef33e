package be.huurwerk.bankformats.pain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of orders, in euro. */
final class Amounts {

    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");

    private Amounts() {}

    /**
     * The amount with two decimals.
     *
     * @throws IllegalArgumentException when it is not exact to the cent, not positive, or more than a SEPA order can hold
     */
    static BigDecimal exact(BigDecimal amount) {
        BigDecimal cents = amount.stripTrailingZeros();
        if (cents.scale() > 2 || cents.signum() <= 0 || cents.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("an order is of 0.01 to 999999999.99 euro");
        }
        return cents.setScale(2, RoundingMode.UNNECESSARY);
    }
}
