package be.huurwerk.regulation.trace;

import java.math.BigDecimal;
import java.util.stream.LongStream;

/** Writes numbers in plain decimal notation with their scale, the usual ones without a text of their own on the way. */
final class PlainNumber {

    /** Numbers of so many digits have an unscaled value that fits a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private static final long[] POWERS =
            LongStream.iterate(1, power -> power * 10).limit(11).toArray();

    private PlainNumber() {}

    static void write(BigDecimal value, StringBuilder text) {
        int scale = value.scale();
        if (scale < 0 || scale >= POWERS.length || value.precision() > LONG_DIGITS) {
            text.append(value.toPlainString());
        } else {
            write(value.scaleByPowerOfTen(scale).longValue(), scale, text);
        }
    }

    static void write(long unscaled, int scale, StringBuilder text) {
        if (unscaled < 0) {
            text.append('-');
        }
        long positive = Math.abs(unscaled);
        text.append(positive / POWERS[scale]);
        if (scale > 0) {
            long decimals = positive % POWERS[scale];
            text.append('.');
            for (int i = scale - 1; i > 0 && decimals < POWERS[i]; i--) {
                text.append('0');
            }
            text.append(decimals);
        }
    }
}
