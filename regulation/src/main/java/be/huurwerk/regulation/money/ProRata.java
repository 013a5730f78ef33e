package be.huurwerk.regulation.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an amount by the month comes to in a calendar month of which it holds only some days, or that has more than one such amount: each
 * calendar day bears its part of the amount of that day. Rent and advances are divided so, by every service in the same way.
 */
public final class ProRata {

    private static final int ENOUGH_DECIMALS = 12;

    private ProRata() {}

    /**
     * Rounded once a month, to the cent, half up.
     *
     * @param onDay the amount of a whole month that holds on the day; empty where the day bears nothing
     */
    public static Euro of(YearMonth month, Function<LocalDate, Optional<Euro>> onDay) {
        Euro sum = Euro.ZERO;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            sum = sum.plus(onDay.apply(month.atDay(day)).orElse(Euro.ZERO));
        }
        return ofDays(month, sum);
    }

    /**
     * As {@link #of}, of days that are summed already.
     *
     * @param sumOfDays the amounts of a whole month, one for each day that bears its part of one
     */
    public static Euro ofDays(YearMonth month, Euro sumOfDays) {
        return Rounding.CENT_HALF_UP.euro(sumOfDays
                .amount()
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), ENOUGH_DECIMALS, RoundingMode.HALF_EVEN));
    }
}
