package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An amount as a decimal number of 34 digits, for what a {@link Fraction} can't hold. */
final class LongDecimal extends Amount {

    private final BigDecimal euro;

    LongDecimal(BigDecimal euro) {
        this.euro = euro;
    }

    /** The same as a fraction where one can hold it. */
    Amount simplified() {
        int decimals = Math.max(0, euro.scale() - 2);
        boolean fits = euro.precision() - euro.scale() < 16 && decimals < 8;
        return fits
                ? new Fraction(
                        euro.movePointRight(2 + decimals).longValueExact(),
                        BigDecimal.TEN.pow(decimals).longValueExact())
                : this;
    }

    @Override
    Amount plus(Amount other) {
        return new LongDecimal(euro.add(other.decimal(), MathContext.DECIMAL128));
    }

    @Override
    Amount lessOrZero(Amount other) {
        return new LongDecimal(
                euro.subtract(other.decimal(), MathContext.DECIMAL128).max(BigDecimal.ZERO));
    }

    @Override
    Amount times(long numerator, long denominator) {
        return new LongDecimal(euro.multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128));
    }

    @Override
    public int compareTo(Amount other) {
        return euro.compareTo(other.decimal());
    }

    @Override
    boolean isPositive() {
        return euro.signum() > 0;
    }

    @Override
    boolean isWholeCents() {
        return euro.stripTrailingZeros().scale() <= 2;
    }

    @Override
    Euro cents() {
        return Rounding.CENT_HALF_UP.euro(euro);
    }

    @Override
    BigDecimal tenDecimals() {
        return euro.setScale(10, RoundingMode.HALF_UP);
    }

    @Override
    BigDecimal decimal() {
        return euro;
    }
}
