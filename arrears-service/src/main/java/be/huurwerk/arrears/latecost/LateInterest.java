package be.huurwerk.arrears.latecost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * Interest on a debt that is paid late (verwijlinterest): simple, for each day on whose evening something of the debt is open, so not for the
 * day on which it is paid.
 *
 * @param amount rounded to the cent, half up, once over all its days
 * @param parts days in a row on which the same was open at the same rate, split by calendar year; none for days on which nothing was open
 */
public record LateInterest(Euro amount, List<Part> parts) {

    static final String DAY_COUNT = "policy/arrears/late-interest-day-count";
    private static final String ACTUAL = "actualActual";
    private static final BigDecimal PERCENT = new BigDecimal(100);
    /** A multiple of the days of any year, so that a sum over years is rounded only once. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(365L * 366);

    public LateInterest {
        parts = List.copyOf(parts);
    }

    /**
     * @param until the last of the days
     * @param open what was open of the debt on their evenings
     * @param rate percent a year
     * @param daysOfYear by which the day count divides
     */
    public record Part(LocalDate from, LocalDate until, Euro open, BigDecimal rate, int daysOfYear) {

        public long days() {
            return ChronoUnit.DAYS.between(from, until) + 1;
        }

        /** Percent a year, times the multiple of its days. */
        private BigDecimal exact() {
            return open.amount()
                    .multiply(rate)
                    .multiply(BigDecimal.valueOf(days()))
                    .multiply(EXACT.divide(BigDecimal.valueOf(daysOfYear)));
        }
    }

    /**
     * @param evenings what was open of the debt, from the evening of a day on until that of the next entry; before the first nothing was
     * @param from the first day that counts
     * @param until the last one
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException for a day on which something was open and nobody has established the
     *     rate, or how days are counted
     */
    public static LateInterest of(
            NavigableMap<LocalDate, Euro> evenings,
            LocalDate from,
            LocalDate until,
            InterestRates rates,
            Parameters parameters) {
        List<Part> parts = new ArrayList<>();
        if (!from.isAfter(until)) {
            TreeSet<LocalDate> starts =
                    new TreeSet<>(evenings.subMap(from, true, until, true).keySet());
            starts.add(from);
            InterestRates.changes(from, until, parameters).forEach(starts::add);
            for (LocalDate start : starts) {
                LocalDate next = starts.higher(start);
                LocalDate last = next == null ? until : next.minusDays(1);
                if (evenings.floorEntry(start) != null
                        && evenings.floorEntry(start).getValue().isPositive()) {
                    add(parts, part(start, last, evenings.floorEntry(start).getValue(), rates, parameters));
                }
            }
        }
        return new LateInterest(amount(parts), parts);
    }

    private static Part part(LocalDate from, LocalDate until, Euro open, InterestRates rates, Parameters parameters) {
        boolean actual = parameters.word(DAY_COUNT, from).is(ACTUAL);
        return new Part(from, until, open, rates.on(from), actual ? from.lengthOfYear() : 365);
    }

    /** A part that goes on as the one before within a year is the same part. */
    private static void add(List<Part> parts, Part part) {
        Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (before != null
                && before.until().plusDays(1).equals(part.from())
                && before.from().getYear() == part.from().getYear()
                && before.daysOfYear() == part.daysOfYear()
                && before.open().equals(part.open())
                && before.rate().compareTo(part.rate()) == 0) {
            parts.set(
                    parts.size() - 1,
                    new Part(before.from(), part.until(), part.open(), part.rate(), part.daysOfYear()));
        } else {
            parts.add(part);
        }
    }

    /** The quotient has more digits than an amount may have cents, and is exact wherever it ends on half a cent. */
    private static Euro amount(List<Part> parts) {
        BigDecimal exact = parts.stream().map(Part::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Rounding.CENT_HALF_UP.euro(exact.divide(PERCENT.multiply(EXACT), MathContext.DECIMAL128));
    }
}
