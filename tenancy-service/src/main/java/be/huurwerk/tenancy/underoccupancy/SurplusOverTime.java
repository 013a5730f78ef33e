package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.occupancy.Occupancy;
import be.huurwerk.tenancy.occupancy.OccupancyOverTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How many bedrooms too many a household has from when until when, by the law of each day, since there is a law. */
final class SurplusOverTime {

    private SurplusOverTime() {}

    /** @param until the last day; empty of the last stretch of a lease whose end is not fixed */
    record Stretch(LocalDate from, Optional<LocalDate> until, int surplusBedrooms) {

        boolean holds(LocalDate day) {
            return !from.isAfter(day) && until.filter(day::isAfter).isEmpty();
        }
    }

    /**
     * One after the other, each with another surplus than the one before.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law is not known of a day after it came
     */
    static List<Stretch> of(Lease lease, Parameters parameters) {
        TreeSet<LocalDate> changes = changesOfTheLaw(parameters);
        LocalDate since = changes.first();
        List<Stretch> stretches = new ArrayList<>();
        for (OccupancyOverTime.Stretch household : lease.household()) {
            LocalDate from = household.from().isBefore(since) ? since : household.from();
            Optional<LocalDate> until = earlier(household.until(), lease.fixedEnd());
            TreeSet<LocalDate> days = new TreeSet<>(changes.tailSet(from));
            days.add(from);
            for (LocalDate day : days) {
                if (until.filter(day::isAfter).isEmpty()) {
                    Optional<LocalDate> last =
                            earlier(until, Optional.ofNullable(days.higher(day)).map(next -> next.minusDays(1)));
                    int surplus = Occupancy.of(household.household(), lease.bedrooms(), day, parameters)
                            .surplusBedrooms();
                    add(new Stretch(day, last, surplus), stretches);
                }
            }
        }
        return stretches;
    }

    private static void add(Stretch next, List<Stretch> stretches) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).surplusBedrooms() == next.surplusBedrooms()) {
            stretches.set(last, new Stretch(stretches.get(last).from(), next.until(), next.surplusBedrooms()));
        } else {
            stretches.add(next);
        }
    }

    /** The first of them is the day on which the law came. */
    private static TreeSet<LocalDate> changesOfTheLaw(Parameters parameters) {
        List<LocalDate> couple = days(Occupancy.COUPLE, parameters);
        List<LocalDate> free = days(Occupancy.FREE_BEDROOMS, parameters);
        TreeSet<LocalDate> days = new TreeSet<>(couple);
        days.addAll(free);
        LocalDate since = couple.get(0).isAfter(free.get(0)) ? couple.get(0) : free.get(0);
        return new TreeSet<>(days.tailSet(since));
    }

    private static List<LocalDate> days(String parameter, Parameters parameters) {
        return parameters.history(parameter).stream().map(ParameterPeriod::from).toList();
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.filter(day -> day.isBefore(one.get())).isEmpty() ? one : other;
    }
}
