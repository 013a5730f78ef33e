package be.huurwerk.regulation.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** An amount of money in euro, exact to the cent. It never rounds: what has more decimals goes through a {@link Rounding}. */
public final class Euro implements Comparable<Euro> {

    public static final Euro ZERO = new Euro(new BigDecimal("0.00"));

    private final BigDecimal amount;

    private Euro(BigDecimal amount) {
        this.amount = amount;
    }

    /**
     * @throws IllegalArgumentException when the amount has more than two significant decimals
     */
    public static Euro of(BigDecimal amount) {
        try {
            return new Euro(amount.setScale(2, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("An amount in euro has at most two decimals: " + amount, e);
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not a decimal number with at most two significant decimals
     */
    public static Euro of(String amount) {
        return of(new BigDecimal(amount));
    }

    public Euro plus(Euro other) {
        return new Euro(amount.add(other.amount));
    }

    public Euro minus(Euro other) {
        return new Euro(amount.subtract(other.amount));
    }

    public Euro times(int factor) {
        return new Euro(amount.multiply(BigDecimal.valueOf(factor)));
    }

    public Euro negate() {
        return new Euro(amount.negate());
    }

    /** The lower of the two. */
    public Euro min(Euro other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The higher of the two. */
    public Euro max(Euro other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** The amount with scale 2. */
    public BigDecimal amount() {
        return amount;
    }

    @Override
    public int compareTo(Euro other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Euro euro && amount.equals(euro.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount);
    }

    /** The plain figure with two decimals, as {@code 316.10}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
