package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.ProRata;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a household pays a month in advance, by day: what was decided, from its first day until the next begins or the lease ends.
 *
 * @param periods in order, none of them overlap; days without an advance are in none
 */
public record AdvanceSchedule(List<AdvancePeriod> periods) {

    public AdvanceSchedule {
        periods = List.copyOf(periods);
    }

    /**
     * Days with the same advance.
     *
     * @param until empty while nothing is known to end it
     * @param advance euro a full calendar month, more than nothing
     */
    public record AdvancePeriod(LocalDate from, Optional<LocalDate> until, Euro advance) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day)
                    && until.filter(last -> last.isBefore(day)).isEmpty();
        }

        private int daysOf(YearMonth month) {
            LocalDate first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
            LocalDate end = month.atEndOfMonth();
            LocalDate last = until.filter(end::isAfter).orElse(end);
            return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(first, last) + 1));
        }
    }

    /**
     * @param start the first day of the lease
     * @param end its last day; empty while nobody knows it
     */
    static AdvanceSchedule of(Collection<AdvanceDecision> decisions, LocalDate start, Optional<LocalDate> end) {
        TreeMap<LocalDate, Euro> amounts = new TreeMap<>();
        decisions.stream()
                .sorted(Comparator.comparing(AdvanceDecision::chargeAdvanceId))
                .forEach(decision -> amounts.put(
                        decision.validFrom().isBefore(start) ? start : decision.validFrom(), decision.advance()));
        List<AdvancePeriod> periods = new ArrayList<>();
        for (Map.Entry<LocalDate, Euro> from : amounts.entrySet()) {
            Optional<LocalDate> before =
                    Optional.ofNullable(amounts.higherKey(from.getKey())).map(next -> next.minusDays(1));
            Optional<LocalDate> until =
                    before.filter(last -> end.filter(last::isAfter).isEmpty()).or(() -> end);
            boolean hasDays = until.filter(last -> last.isBefore(from.getKey())).isEmpty();
            if (hasDays && from.getValue().isPositive()) {
                add(new AdvancePeriod(from.getKey(), until, from.getValue()), periods);
            }
        }
        return new AdvanceSchedule(periods);
    }

    private static void add(AdvancePeriod period, List<AdvancePeriod> periods) {
        int last = periods.size() - 1;
        boolean goesOn = last >= 0
                && periods.get(last).advance().equals(period.advance())
                && periods.get(last).until().map(day -> day.plusDays(1)).equals(Optional.of(period.from()));
        if (goesOn) {
            periods.set(last, new AdvancePeriod(periods.get(last).from(), period.until(), period.advance()));
        } else {
            periods.add(period);
        }
    }

    /** What is paid a month on a day; empty where nothing is. */
    public Optional<Euro> on(LocalDate day) {
        return periods.stream()
                .filter(period -> period.covers(day))
                .map(AdvancePeriod::advance)
                .findFirst();
    }

    /** What is asked for whole months together. */
    public Euro asked(YearMonth first, YearMonth last) {
        Euro sum = Euro.ZERO;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            sum = sum.plus(ProRata.ofDays(month, sumOfDays(month)));
        }
        return sum;
    }

    private Euro sumOfDays(YearMonth month) {
        Euro sum = Euro.ZERO;
        for (AdvancePeriod period : periods) {
            sum = sum.plus(period.advance().times(period.daysOf(month)));
        }
        return sum;
    }

    /**
     * What is asked for months, of these days.
     *
     * @param counted the days that count; of a month of which some don't, each that does bears its part
     */
    public Euro asked(YearMonth first, YearMonth last, Predicate<LocalDate> counted) {
        Euro sum = Euro.ZERO;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            sum = sum.plus(ProRata.of(month, day -> counted.test(day) ? on(day) : Optional.empty()));
        }
        return sum;
    }
}
