package be.huurwerk.deposit.interest;

import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a euro bears, by the rate and the day count in force on each day. */
final class Bearing {

    /** To so many decimals what is borne is exact. */
    static final int DECIMALS = 20;

    private static final String RATE = "policy/deposit/interest-rate";
    private static final String DAY_COUNT = "policy/deposit/day-count";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameters parameters;

    Bearing(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a euro bears that is held from a day until the end, for the first day and each day after it.
     *
     * @param until does not count itself; within one year with the first day, or the next 1 January
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rate or the day count of one of the days is not known
     */
    List<BigDecimal> fromEachDay(LocalDate first, LocalDate until) {
        int days = (int) ChronoUnit.DAYS.between(first, until);
        BigDecimal[] borne = new BigDecimal[days];
        for (int day = 0; day < days; day++) {
            borne[day] = onDay(first.plusDays(day));
        }
        for (int day = days - 2; day >= 0; day--) {
            borne[day] = borne[day].add(borne[day + 1], MathContext.DECIMAL128);
        }
        return List.of(borne);
    }

    private BigDecimal onDay(LocalDate day) {
        BigDecimal percent = parameters.number(RATE, day).value();
        DayCount dayCount = DayCount.valueOf(parameters.word(DAY_COUNT, day).value());
        return dayCount.yearsBetween(day, day.plusDays(1)).multiply(percent).divide(HUNDRED, MathContext.DECIMAL128);
    }
}
