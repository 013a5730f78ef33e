package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.ProRata;
import be.huurwerk.regulation.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/**
 * The property-tax reduction of a year against the social reduction (<i>sociale korting</i>) of the same days: a household gets the higher
 * of the two, so that what the reduction is more is credited.
 *
 * @param from the first day of the year on which the household had the dwelling
 * @param until the last of them
 * @param share what of the reduction these days bear: the shares of households whose days don't overlap sum to the reduction, to the cent,
 *     with what the days without a household leave to the landlord
 * @param socialReduction that of these days, rounded by the month
 * @param credit never negative
 */
record Comparison(LocalDate from, LocalDate until, Euro share, Euro socialReduction, Euro credit) {

    /**
     * Empty while the rent of a month is not decided.
     *
     * @param reduction of the notice, with its surcharges
     * @param from a day of the assessment year
     * @param until a day of the same year
     * @param byMonth whether each month is compared by itself, with a twelfth of the reduction, instead of the year
     * @param socialOn the social reduction a month that goes with the rent in force on a day
     */
    static Optional<Comparison> of(
            Euro reduction,
            LocalDate from,
            LocalDate until,
            boolean byMonth,
            Function<LocalDate, Optional<Euro>> socialOn) {
        Euro share = Euro.ZERO;
        Euro social = Euro.ZERO;
        Euro credit = Euro.ZERO;
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(until));
                month = month.plusMonths(1)) {
            LocalDate first = later(from, month.atDay(1));
            LocalDate last = earlier(until, month.atEndOfMonth());
            Optional<Euro> ofMonth = socialOf(first, last, socialOn);
            if (ofMonth.isEmpty()) {
                return Optional.empty();
            }
            Euro shareOfMonth =
                    upTo(reduction, last, byMonth).minus(upTo(reduction, first.minusDays(1), from.getYear(), byMonth));
            share = share.plus(shareOfMonth);
            social = social.plus(ofMonth.get());
            credit = credit.plus(shareOfMonth.minus(ofMonth.get()).max(Euro.ZERO));
        }
        return Optional.of(new Comparison(
                from,
                until,
                share,
                social,
                byMonth ? credit : share.minus(social).max(Euro.ZERO)));
    }

    /** The social reduction of days of one month, each with its part of the month. */
    private static Optional<Euro> socialOf(
            LocalDate first, LocalDate last, Function<LocalDate, Optional<Euro>> socialOn) {
        Euro sum = Euro.ZERO;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Optional<Euro> ofDay = socialOn.apply(day);
            if (ofDay.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(ofDay.get());
        }
        return Optional.of(ProRata.ofDays(YearMonth.from(first), sum));
    }

    private static Euro upTo(Euro reduction, LocalDate day, int year, boolean byMonth) {
        return day.getYear() < year ? Euro.ZERO : upTo(reduction, day, byMonth);
    }

    /** What of the reduction the year bears up to and with the day: by its days, or by twelfths and the days of a month. */
    private static Euro upTo(Euro reduction, LocalDate day, boolean byMonth) {
        long parts =
                byMonth ? (day.getMonthValue() - 1L) * day.lengthOfMonth() + day.getDayOfMonth() : day.getDayOfYear();
        long of = byMonth ? 12L * day.lengthOfMonth() : day.lengthOfYear();
        return part(reduction.amount().multiply(BigDecimal.valueOf(parts)), BigDecimal.valueOf(of));
    }

    private static Euro part(BigDecimal sum, BigDecimal divisor) {
        return Rounding.CENT_HALF_UP.euro(sum.divide(divisor, 2, RoundingMode.HALF_UP));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** In numbers, as {@code max(0, 153.00 - 120.00)}. */
    String formula() {
        return "max(0, " + share + " - " + socialReduction + ")";
    }
}
