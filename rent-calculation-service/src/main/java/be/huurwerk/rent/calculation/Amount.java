package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;

/**
 * An exact amount in euro, zero or more: cents and any fraction of a cent. Nothing is rounded before somebody asks for cents, not even
 * at the far end: two thirds and one third are one, so that an income equal to a limit is found equal.
 *
 * <p>It is a fraction of two {@code long}s ({@link Fraction}), which holds every income of real life; beyond, it goes on in decimals of
 * 34 digits ({@link LongDecimal}).
 */
abstract class Amount implements Comparable<Amount> {

    static final Amount ZERO = new Fraction(0, 1);

    static Amount ofCents(long cents) {
        return new Fraction(cents, 1);
    }

    static Amount of(BigDecimal euro) {
        return new LongDecimal(euro).simplified();
    }

    abstract Amount plus(Amount other);

    /** This much less, and not below zero. */
    abstract Amount lessOrZero(Amount other);

    /** Times a fraction of two positive numbers. */
    abstract Amount times(long numerator, long denominator);

    Amount percent(BigDecimal percent) {
        if (percent.scale() == 0) {
            return times(percent.longValueExact(), 100);
        }
        int decimals = Math.max(0, percent.scale());
        return times(
                percent.movePointRight(decimals).longValueExact(),
                BigDecimal.TEN.pow(2 + decimals).longValueExact());
    }

    Amount dividedBy(int divisor) {
        return times(1, divisor);
    }

    abstract boolean isPositive();

    /** Whether it has no fraction of a cent. */
    abstract boolean isWholeCents();

    /** To the cent, half a cent up. */
    abstract Euro cents();

    /** To ten decimals, half up. */
    abstract BigDecimal tenDecimals();

    /** Exact, or to 34 digits. */
    abstract BigDecimal decimal();
}
