package be.huurwerk.deposit.interest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days become a part of a year. Names are the words of {@code policy/deposit/day-count}. */
enum DayCount {
    /** Days by 365, in leap years too. */
    actual365 {
        @Override
        BigDecimal yearsBetween(LocalDate from, LocalDate until) {
            return days(from, until).divide(BigDecimal.valueOf(365), PRECISION);
        }
    },
    /** Days by the days of their calendar year. */
    actualActual {
        @Override
        BigDecimal yearsBetween(LocalDate from, LocalDate until) {
            return days(from, until).divide(BigDecimal.valueOf(from.lengthOfYear()), PRECISION);
        }
    },
    /** Every month has 30 days, the year 360; the 31st counts as the 30th. */
    thirty360 {
        @Override
        BigDecimal yearsBetween(LocalDate from, LocalDate until) {
            int days = 360 * (until.getYear() - from.getYear())
                    + 30 * (until.getMonthValue() - from.getMonthValue())
                    + Math.min(until.getDayOfMonth(), 30)
                    - Math.min(from.getDayOfMonth(), 30);
            return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(360), PRECISION);
        }
    };

    /** Far below a cent; the one rounding of interest is at the capitalisation. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * @param from within one calendar year with the day before {@code until}
     * @param until does not count itself
     */
    abstract BigDecimal yearsBetween(LocalDate from, LocalDate until);

    private static BigDecimal days(LocalDate from, LocalDate until) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
    }
}
