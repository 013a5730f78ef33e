package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.ProRata;
import be.huurwerk.regulation.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
 * @param months in numbers, what was compared month by month; empty where the year is compared, or it was not kept
 */
record Comparison(
        LocalDate from, LocalDate until, Euro share, Euro socialReduction, Euro credit, Optional<String> months) {

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
        List<String> months = new ArrayList<>();
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
            months.add(formula(shareOfMonth, ofMonth.get()));
            credit = credit.plus(shareOfMonth.minus(ofMonth.get()).max(Euro.ZERO));
        }
        return Optional.of(new Comparison(
                from,
                until,
                share,
                social,
                byMonth ? credit : share.minus(social).max(Euro.ZERO),
                byMonth ? Optional.of(sum(months)) : Optional.empty()));
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
        return formula(share, socialReduction);
    }

    private static String formula(Euro share, Euro social) {
        return "max(0, " + share + " - " + social + ")";
    }

    /** In the order of the months, those in a row that are the same as one: {@code 6 x max(0, 20.00 - 10.00) + 6 x max(0, 20.00 - 30.00)}. */
    private static String sum(List<String> months) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < months.size(); ) {
            int next = i;
            while (next < months.size() && months.get(next).equals(months.get(i))) {
                next++;
            }
            parts.add(next == i + 1 ? months.get(i) : next - i + " x " + months.get(i));
            i = next;
        }
        return String.join(" + ", parts);
    }
}
