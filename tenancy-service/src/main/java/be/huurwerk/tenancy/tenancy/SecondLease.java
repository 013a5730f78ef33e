package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tenant lives in the dwelling (Vlaamse Codex Wonen art. 6.20), so that nobody is a tenant of two on the same day, nor lives for good
 * in the household of another. The lease that the household leaves for the new one is no second one.
 */
final class SecondLease {

    private SecondLease() {}

    /**
     * A lease in whose household a tenant of the new one is on a day of it, as a tenant or not; a stay for a while does not count.
     *
     * @param until the last day of the new one, if it has one
     * @param others the leases under which its tenants live
     * @param today the business date; a term that has passed by then without notice or departure ended nothing
     */
    static Optional<Tenancy> of(NewTenancy lease, Optional<LocalDate> until, List<Tenancy> others, LocalDate today) {
        return of(lease, lease.tenants(), until, others, today);
    }

    /** As above, of some of its tenants. */
    static Optional<Tenancy> of(
            NewTenancy lease, Set<UUID> tenants, Optional<LocalDate> until, List<Tenancy> others, LocalDate today) {
        Optional<UUID> left = lease.previousLease().flatMap(PreviousLease::tenancyId);
        LocalDate from = lease.keptFrom();
        return others.stream()
                .filter(other -> left.filter(other.tenancyId()::equals).isEmpty())
                .filter(other -> runsOn(other, from, today))
                .filter(other -> until.filter(other.startDate()::isAfter).isEmpty())
                .filter(other -> houses(other, tenants, from, until))
                .findFirst();
    }

    /**
     * The lease that is said to be left, where it goes on with somebody of the new one still in it: others of its tenants stay, so that the
     * law does not end it, and nobody reported that this one leaves; or it begins no earlier than the new one, and can't end before that.
     *
     * @param previous the lease that is left, if it is one of ours
     */
    static Optional<Tenancy> notLeft(
            NewTenancy lease, Optional<LocalDate> until, Optional<Tenancy> previous, LocalDate today) {
        LocalDate from = lease.keptFrom();
        return previous.filter(left -> runsOn(left, from, today))
                .filter(left -> until.filter(left.startDate()::isAfter).isEmpty())
                .filter(left -> !left.startDate().isBefore(lease.startDate()) || !allMove(left, lease, from))
                .filter(left -> left.residences().stream()
                        .filter(stay -> lease.tenants().contains(stay.member().personId()))
                        .anyMatch(stay -> isOnADay(stay, from, until)));
    }

    /** Those that tenants of the new lease have when they sign it: the one that they leave must be among them. */
    static List<Tenancy> current(NewTenancy lease, List<Tenancy> others, LocalDate today) {
        LocalDate on = lease.signedOn();
        return others.stream()
                .filter(other -> !other.startDate().isAfter(on) && runsOn(other, on, today))
                .filter(other -> hasTenant(other, lease.tenants(), on, Optional.of(on)))
                .toList();
    }

    /**
     * The lease that ends by law because all its tenants sign for another dwelling of the landlord: they move, and don't rent both. Empty
     * where they still have none on the day before, where it is over by then, where another is taken over, and where the officer says why
     * both run.
     */
    static Optional<PreviousLease> moved(NewTenancy lease, List<Tenancy> others, LocalDate today) {
        List<Tenancy> current = current(lease, others, today);
        if (current.size() != 1
                || lease.override().isPresent()
                || lease.takenOver().isPresent()) {
            return Optional.empty();
        }
        return current.stream()
                .filter(left -> left.startDate().isBefore(lease.startDate()))
                .filter(left -> runsOn(left, lease.startDate(), today))
                .filter(left -> allMove(left, lease, lease.startDate()))
                .map(PreviousLease::movedFrom)
                .findFirst();
    }

    /** @throws ProblemException 409 {@code tenantAlreadyRents} that names the other lease */
    static void refuse(Tenancy other) {
        throw ProblemException.conflict("tenantAlreadyRents", text(other))
                .with("href", Hrefs.tenancy(other.tenancyId()).toString());
    }

    static Text text(Tenancy other) {
        String href = Hrefs.tenancy(other.tenancyId()).toString();
        return new Text(
                "A tenant of this lease rents or lives in another dwelling on these days, by the lease "
                        + href
                        + ". Where all its tenants move, name it as previousLease; where others stay, report"
                        + " first that this person leaves that household. Or sign with override and its"
                        + " reason.",
                "Een huurder van dit contract huurt of woont op die dagen in een andere woning, met contract "
                        + href
                        + ". Verhuizen alle huurders ervan, noem het dan als previousLease; blijven er anderen,"
                        + " meld dan eerst dat deze persoon dat gezin verlaat. Of teken met override en een"
                        + " reden.");
    }

    /**
     * A lease in whose household somebody who joins another is from that day on, as a tenant or not; a stay for a while does not count, nor
     * does the lease that the household leaves for the other one.
     *
     * @param here the lease of the household that is joined
     * @param others the leases under which the person lives
     */
    static Optional<Tenancy> elsewhere(
            UUID personId, Tenancy here, LocalDate from, List<Tenancy> others, LocalDate today) {
        return homes(personId, here, from, others, today)
                .filter(other -> !isLeftFor(other, here) && !isLeftFor(here, other))
                .findFirst();
    }

    /** A lease beside this one by which the person would be a tenant of two, be it the one that was left for the other. */
    static Optional<Tenancy> second(
            UUID personId, Tenancy here, LocalDate from, List<Tenancy> others, LocalDate today) {
        return homes(personId, here, from, others, today)
                .filter(other -> isOfATenant(personId, here, other, from))
                .findFirst();
    }

    private static Stream<Tenancy> homes(
            UUID personId, Tenancy here, LocalDate from, List<Tenancy> others, LocalDate today) {
        return others.stream()
                .filter(other -> !other.tenancyId().equals(here.tenancyId()))
                .filter(other -> runsOn(other, from, today))
                .filter(other ->
                        here.fixedEnd().filter(other.startDate()::isAfter).isEmpty())
                .filter(other -> houses(other, Set.of(personId), from, here.fixedEnd()));
    }

    /** Whether the person is a tenant by one of two leases, and nobody said why both run. */
    private static boolean isOfATenant(UUID personId, Tenancy here, Tenancy other, LocalDate from) {
        return here.override().isEmpty()
                && other.override().isEmpty()
                && Stream.of(here, other).anyMatch(lease -> hasTenant(lease, Set.of(personId), from, here.fixedEnd()));
    }

    /** @throws ProblemException 409 {@code tenantAlreadyRents} that names the other lease */
    static void refuseAgain(Tenancy other) {
        String href = Hrefs.tenancy(other.tenancyId()).toString();
        throw ProblemException.conflict(
                        "tenantAlreadyRents",
                        new Text(
                                "A tenant would rent or live in two dwellings: annul first the lease " + href,
                                "Een huurder zou in twee woningen huren of wonen: annuleer eerst het contract " + href))
                .with("href", href);
    }

    private static boolean isLeftFor(Tenancy left, Tenancy next) {
        return next.previousLease()
                .flatMap(PreviousLease::tenancyId)
                .filter(left.tenancyId()::equals)
                .isPresent();
    }

    static boolean runsOn(Tenancy other, LocalDate day, LocalDate today) {
        return other.endDate()
                .filter(end -> end.isBefore(day))
                .filter(end -> other.fixedEnd().isPresent() || !end.isBefore(today))
                .isEmpty();
    }

    private static boolean hasTenant(Tenancy other, Set<UUID> tenants, LocalDate from, Optional<LocalDate> until) {
        return other.residences().stream()
                .filter(stay -> stay.member().partyToLease()
                        && tenants.contains(stay.member().personId()))
                .anyMatch(stay -> isOnADay(stay, from, until));
    }

    private static boolean houses(Tenancy other, Set<UUID> persons, LocalDate from, Optional<LocalDate> until) {
        return other.residences().stream()
                .filter(stay -> stay.member().role() != Role.temporaryResident
                        && persons.contains(stay.member().personId()))
                .anyMatch(stay -> isOnADay(stay, from, until));
    }

    static boolean isOnADay(Residence stay, LocalDate from, Optional<LocalDate> until) {
        return !stay.endsBefore(from) && until.filter(stay.from()::isAfter).isEmpty();
    }

    /** Whether this is the lease that the household leaves, with all its tenants, for the new one. */
    static boolean isLeftFor(Tenancy left, NewTenancy lease) {
        return lease.previousLease()
                        .flatMap(PreviousLease::tenancyId)
                        .filter(left.tenancyId()::equals)
                        .isPresent()
                && left.startDate().isBefore(lease.startDate())
                && allMove(left, lease, lease.keptFrom());
    }

    /** Whether all who are its tenants on the day before come along. */
    private static boolean allMove(Tenancy left, NewTenancy lease, LocalDate from) {
        Set<UUID> moving = lease.household().stream().map(NewMember::personId).collect(Collectors.toSet());
        return left.tenantsOn(from.minusDays(1)).stream().allMatch(tenant -> moving.contains(tenant.personId()));
    }
}
