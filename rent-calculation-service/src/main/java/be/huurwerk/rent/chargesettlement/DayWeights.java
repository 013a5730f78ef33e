package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;

/** What days weigh when a use is divided that was not read when the household changed: all the same, or by degree days. */
@FunctionalInterface
public interface DayWeights {

    /** Each day the same: for water, for example. */
    DayWeights BY_DAYS = days -> BigInteger.valueOf(days.days());

    BigInteger of(Period days);

    /**
     * For heating: a month by what the table says that it is worth, within it by days.
     *
     * @param on the day whose table holds
     */
    static DayWeights byDegreeDays(Parameters parameters, LocalDate on) {
        long[] ofMonth = new long[13];
        for (int month = 1; month <= 12; month++) {
            ofMonth[month] = parameters
                    .number("policy/charge/degree-days", Integer.toString(month), on)
                    .intValue();
        }
        return days -> {
            long sum = 0;
            LocalDate first = days.from();
            while (!first.isAfter(days.until())) {
                LocalDate end = YearMonth.from(first).atEndOfMonth();
                LocalDate last = end.isBefore(days.until()) ? end : days.until();
                long ofDay = ofMonth[first.getMonthValue()] * (COMMON_MULTIPLE / first.lengthOfMonth());
                sum += ofDay * (last.getDayOfMonth() - first.getDayOfMonth() + 1);
                first = last.plusDays(1);
            }
            return BigInteger.valueOf(sum);
        };
    }

    /** Of 28, 29, 30 and 31: a day of any month weighs a whole number. */
    long COMMON_MULTIPLE = 377_580;
}
