package be.huurwerk.regulation.money;

import java.math.BigDecimal;

/** An amount of money in euro, exact to the cent. It never rounds: what has more decimals goes through a {@link Rounding}. */
public final class Euro implements Comparable<Euro> {

    public static final Euro ZERO = ofCents(0);

    private final long cents;

    private Euro(long cents) {
        this.cents = cents;
    }

    /**
     * @throws IllegalArgumentException when the amount has more than two significant decimals, or more digits than a {@code long} of
     *     cents
     */
    public static Euro of(BigDecimal amount) {
        try {
            return new Euro(amount.scaleByPowerOfTen(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "An amount in euro has at most two decimals and 17 digits before them: " + amount, e);
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not a decimal number with at most two significant decimals
     */
    public static Euro of(String amount) {
        return of(new BigDecimal(amount));
    }

    public static Euro ofCents(long cents) {
        return new Euro(cents);
    }

    public Euro plus(Euro other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Euro minus(Euro other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Euro times(int factor) {
        return ofCents(Math.multiplyExact(cents, factor));
    }

    public Euro negate() {
        return ofCents(Math.negateExact(cents));
    }

    /** The lower of the two. */
    public Euro min(Euro other) {
        return cents <= other.cents ? this : other;
    }

    /** The higher of the two. */
    public Euro max(Euro other) {
        return cents >= other.cents ? this : other;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public long cents() {
        return cents;
    }

    /** The amount with scale 2. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Euro other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Euro euro && cents == euro.cents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cents);
    }

    /** The plain figure with two decimals, as {@code 316.10}. */
    @Override
    public String toString() {
        return amount().toPlainString();
    }
}
