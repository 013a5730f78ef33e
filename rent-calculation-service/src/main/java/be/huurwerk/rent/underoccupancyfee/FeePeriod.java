package be.huurwerk.rent.underoccupancyfee;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole months of which the fee is the same, for the same reasons.
 *
 * @param until the last day of a month; what later years bring is decided when it is known
 */
record FeePeriod(LocalDate from, LocalDate until, MonthlyFee fee) {

    Optional<FeePeriod> followedBy(LocalDate nextMonth, MonthlyFee next) {
        return until.plusDays(1).equals(nextMonth) && fee.equals(next)
                ? Optional.of(new FeePeriod(from, nextMonth.plusMonths(1).minusDays(1), fee))
                : Optional.empty();
    }
}
