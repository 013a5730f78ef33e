package be.huurwerk.tenancy.occupancy;

import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How many live in a dwelling from which day until which, from the first day of the lease on. */
public final class OccupancyOverTime {

    private OccupancyOverTime() {}

    /** @param until the last day; empty of the last stretch */
    public record Stretch(LocalDate from, Optional<LocalDate> until, HouseholdSize household) {}

    /** One after the other, each of another size than the one before; none of a tenancy that was a mistake. */
    public static List<Stretch> of(Tenancy tenancy) {
        List<Stretch> stretches = new ArrayList<>();
        if (tenancy.annulled()) {
            return stretches;
        }
        TreeSet<LocalDate> days = days(tenancy);
        for (LocalDate day : days) {
            HouseholdSize size = HouseholdSize.of(tenancy.householdOn(day));
            Optional<LocalDate> until = Optional.ofNullable(days.higher(day)).map(next -> next.minusDays(1));
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).household().equals(size)) {
                stretches.set(last, new Stretch(stretches.get(last).from(), until, size));
            } else {
                stretches.add(new Stretch(day, until, size));
            }
        }
        return stretches;
    }

    /** The days on which somebody comes, goes, or becomes somebody else in the household. */
    private static TreeSet<LocalDate> days(Tenancy tenancy) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(tenancy.startDate()));
        for (Residence residence : tenancy.residences()) {
            days.add(residence.from());
            residence.until().ifPresent(last -> days.add(last.plusDays(1)));
        }
        return new TreeSet<>(days.tailSet(tenancy.startDate()));
    }
}
