package be.huurwerk.rent.chargeletter;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.advance.AdvanceSchedule;
import be.huurwerk.rent.advance.AdvanceSchedule.AdvancePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a household pays a month in advance after a settlement, as it is decided, by whatever decided it.
 *
 * @param now until the first change; empty where nothing is paid
 * @param changes in order
 */
record NextAdvances(Optional<Euro> now, List<Change> changes) {

    static final NextAdvances NONE = new NextAdvances(Optional.empty(), List.of());

    /** @param advance from then on; empty where nothing is paid any more */
    record Change(LocalDate from, Optional<Euro> advance) {}

    /**
     * @param day on which {@code now} is paid
     * @param leaseEnd after which nothing is said
     */
    static NextAdvances of(AdvanceSchedule schedule, LocalDate day, Optional<LocalDate> leaseEnd) {
        List<Change> changes = new ArrayList<>();
        List<AdvancePeriod> periods = schedule.periods();
        for (int i = 0; i < periods.size(); i++) {
            AdvancePeriod period = periods.get(i);
            if (period.from().isAfter(day)) {
                changes.add(new Change(period.from(), Optional.of(period.advance())));
            }
            Optional<LocalDate> follows =
                    i + 1 < periods.size() ? Optional.of(periods.get(i + 1).from()) : Optional.empty();
            period.until()
                    .map(last -> last.plusDays(1))
                    .filter(next -> next.isAfter(day) && !follows.equals(Optional.of(next)))
                    .filter(next -> leaseEnd.filter(next::isAfter).isEmpty())
                    .ifPresent(next -> changes.add(new Change(next, Optional.empty())));
        }
        return new NextAdvances(schedule.on(day), List.copyOf(changes));
    }
}
