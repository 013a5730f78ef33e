package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The last tenant is gone: from a day on nobody of the household is a tenant, whatever the order in which the changes were reported.
 *
 * @param goneOn the first day without a tenant
 * @param by the changes by which the tenants of the day before are gone
 */
record LastTenant(LocalDate goneOn, List<HouseholdChange> by) {

    /** Who is the last tenant, where the change leaves a day of the lease without one that had one before. */
    static Optional<LastTenant> of(Household household) {
        HouseholdChange change = household.change();
        Tenancy tenancy = household.tenancy();
        List<Residence> before = tenancy.residences();
        List<Residence> taken = taken(before, change);
        if (taken.stream().noneMatch(residence -> residence.member().partyToLease())) {
            return Optional.empty();
        }
        List<Residence> after = new ArrayList<>(before);
        after.removeAll(taken);
        taken.stream()
                .filter(residence -> residence.from().isBefore(change.on()))
                .map(residence -> new Residence(
                        residence.member(),
                        residence.from(),
                        Optional.of(change.on().minusDays(1))))
                .forEach(after::add);
        LocalDate from = tenancy.fromSigningOn(change.on());
        Optional<LocalDate> until = tenancy.fixedEnd();
        Optional<LocalDate> already = firstDayWithout(before, from, until);
        return firstDayWithout(after, from, until, (member, day) -> member.isOfAge(household.ageOfMajority(), day))
                .filter(day -> !already.equals(Optional.of(day)))
                .map(day -> new LastTenant(day, by(household, after, day)));
    }

    /** The first day from then on, to the last of the lease, on which nobody is a tenant; of whatever age. */
    static Optional<LocalDate> firstDayWithout(List<Residence> residences, LocalDate from, Optional<LocalDate> until) {
        return firstDayWithout(residences, from, until, (member, day) -> true);
    }

    /** Whether a tenant died on that day; then the lease ends by law, and not by a notice. */
    boolean died() {
        return by.stream().anyMatch(change -> change.kind() == HouseholdChangeKind.deceased);
    }

    private static Optional<LocalDate> firstDayWithout(
            List<Residence> residences,
            LocalDate from,
            Optional<LocalDate> until,
            BiPredicate<Member, LocalDate> counts) {
        return Stream.concat(
                        Stream.of(from),
                        residences.stream()
                                .flatMap(residence -> residence.until().stream())
                                .map(last -> last.plusDays(1))
                                .filter(from::isBefore))
                .filter(day -> until.filter(day::isAfter).isEmpty())
                .filter(day -> residences.stream()
                        .filter(residence -> residence.isOn(day))
                        .map(Residence::member)
                        .filter(Member::partyToLease)
                        .noneMatch(member -> counts.test(member, day)))
                .min(Comparator.naturalOrder());
    }

    /** What the change takes of the person's days: from its day on, as long as the person stays without a break. */
    private static List<Residence> taken(List<Residence> residences, HouseholdChange change) {
        List<Residence> taken = new ArrayList<>();
        LocalDate next = change.on();
        for (Residence residence : residences.stream()
                .filter(one -> one.member().personId().equals(change.personId()))
                .filter(one -> !one.endsBefore(change.on()))
                .sorted(Comparator.comparing(Residence::from))
                .toList()) {
            if (!residence.from().isAfter(next)) {
                taken.add(residence);
                next = residence.until().orElse(LocalDate.MAX.minusDays(1)).plusDays(1);
            }
        }
        return taken;
    }

    private static List<HouseholdChange> by(Household household, List<Residence> after, LocalDate day) {
        return Stream.concat(
                        household.departures().stream()
                                .filter(departure -> after.stream()
                                        .filter(residence -> residence.isOn(day.minusDays(1)))
                                        .map(Residence::member)
                                        .filter(Member::partyToLease)
                                        .anyMatch(member -> member.personId().equals(departure.personId()))),
                        Stream.of(household.change()))
                .filter(departure -> departure.on().equals(day))
                .toList();
    }
}
