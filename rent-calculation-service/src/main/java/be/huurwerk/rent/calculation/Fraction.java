package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.math.MathContext;

/** An amount as a fraction of cents. What no longer fits goes on as a {@link LongDecimal}. */
final class Fraction extends Amount {

    private static final long TO_TEN_DECIMALS = 100_000_000L;
    private static final long HIGHEST_SHIFTED = Long.MAX_VALUE / TO_TEN_DECIMALS - 1;

    private final long numerator;
    private final long denominator;

    Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    @Override
    Amount plus(Amount other) {
        if (other instanceof Fraction more) {
            try {
                return denominator == more.denominator
                        ? new Fraction(Math.addExact(numerator, more.numerator), denominator)
                        : new Fraction(
                                Math.addExact(
                                        Math.multiplyExact(numerator, more.denominator),
                                        Math.multiplyExact(more.numerator, denominator)),
                                Math.multiplyExact(denominator, more.denominator));
            } catch (ArithmeticException tooLong) {
                return beyond().plus(other);
            }
        }
        return beyond().plus(other);
    }

    @Override
    Amount lessOrZero(Amount other) {
        if (compareTo(other) <= 0) {
            return ZERO;
        }
        if (other instanceof Fraction less) {
            try {
                return new Fraction(
                        Math.subtractExact(
                                Math.multiplyExact(numerator, less.denominator),
                                Math.multiplyExact(less.numerator, denominator)),
                        Math.multiplyExact(denominator, less.denominator));
            } catch (ArithmeticException tooLong) {
                return beyond().lessOrZero(other);
            }
        }
        return beyond().lessOrZero(other);
    }

    @Override
    Amount times(long factor, long divisor) {
        try {
            return new Fraction(Math.multiplyExact(numerator, factor), Math.multiplyExact(denominator, divisor));
        } catch (ArithmeticException tooLong) {
            return beyond().times(factor, divisor);
        }
    }

    @Override
    public int compareTo(Amount other) {
        if (other instanceof Fraction that) {
            try {
                return Long.compare(
                        Math.multiplyExact(numerator, that.denominator),
                        Math.multiplyExact(that.numerator, denominator));
            } catch (ArithmeticException tooLong) {
                return beyond().compareTo(other);
            }
        }
        return beyond().compareTo(other);
    }

    @Override
    boolean isPositive() {
        return numerator > 0;
    }

    @Override
    boolean isWholeCents() {
        return numerator % denominator == 0;
    }

    @Override
    Euro cents() {
        return Euro.ofCents(halfUp(numerator / denominator, numerator % denominator));
    }

    @Override
    BigDecimal tenDecimals() {
        long cents = numerator / denominator;
        if (cents > HIGHEST_SHIFTED || denominator > HIGHEST_SHIFTED) {
            return beyond().tenDecimals();
        }
        long rest = numerator % denominator * TO_TEN_DECIMALS;
        long fraction = halfUp(rest / denominator, rest % denominator);
        return BigDecimal.valueOf(cents * TO_TEN_DECIMALS + fraction, 10);
    }

    private long halfUp(long quotient, long remainder) {
        return remainder >= denominator - remainder ? quotient + 1 : quotient;
    }

    @Override
    BigDecimal decimal() {
        return BigDecimal.valueOf(numerator, 2).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
    }

    private Amount beyond() {
        return new LongDecimal(decimal());
    }
}
