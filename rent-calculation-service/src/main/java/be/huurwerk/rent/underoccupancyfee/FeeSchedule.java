package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fee of every month for which it is due, as far as it can be told.
 *
 * @param waiting the months of which it can't be told yet, in order
 */
record FeeSchedule(List<FeePeriod> periods, List<WaitingMonth> waiting) {

    /** @param unknown the figure that is not known; empty where the rent is not decided */
    record WaitingMonth(LocalDate month, int surplusBedrooms, Optional<UnknownParameterException> unknown) {}

    /**
     * @param horizon the last day that is decided now, of what has no end yet
     * @param rentOn the rent that is paid on a day, if it is decided
     */
    static FeeSchedule of(
            List<SurplusPeriod> due,
            LocalDate horizon,
            Function<LocalDate, Optional<Euro>> rentOn,
            Parameters parameters) {
        List<FeePeriod> periods = new ArrayList<>();
        List<WaitingMonth> waiting = new ArrayList<>();
        LocalDate feeFrom = null;
        LocalDate next = null;
        for (SurplusPeriod period : due) {
            feeFrom = period.from().equals(next) ? feeFrom : period.from();
            LocalDate last = period.until().filter(day -> !day.isAfter(horizon)).orElse(horizon);
            for (LocalDate month = period.from(); !month.isAfter(last); month = month.plusMonths(1)) {
                LocalDate first = month;
                try {
                    MonthlyFee.of(period.surplusBedrooms(), feeFrom, first, rentOn.apply(first), parameters)
                            .ifPresentOrElse(
                                    fee -> add(first, fee, periods),
                                    () -> waiting.add(
                                            new WaitingMonth(first, period.surplusBedrooms(), Optional.empty())));
                } catch (UnknownParameterException figure) {
                    waiting.add(new WaitingMonth(first, period.surplusBedrooms(), Optional.of(figure)));
                }
            }
            next = period.until().map(day -> day.plusDays(1)).orElse(null);
        }
        return new FeeSchedule(List.copyOf(periods), List.copyOf(waiting));
    }

    private static void add(LocalDate month, MonthlyFee fee, List<FeePeriod> periods) {
        int last = periods.size() - 1;
        Optional<FeePeriod> longer =
                last < 0 ? Optional.empty() : periods.get(last).followedBy(month, fee);
        longer.ifPresentOrElse(
                period -> periods.set(last, period),
                () -> periods.add(new FeePeriod(month, month.plusMonths(1).minusDays(1), fee)));
    }
}
