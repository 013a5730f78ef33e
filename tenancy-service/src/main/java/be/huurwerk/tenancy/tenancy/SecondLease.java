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

/**
 * A tenant lives in the dwelling (Vlaamse Codex Wonen art. 6.20), so that nobody is a tenant of two on the same day. The lease that the
 * household leaves for the new one is no second one.
 */
final class SecondLease {

    private SecondLease() {}

    /**
     * A lease that a tenant of the new one has on a day of it.
     *
     * @param until the last day of the new one, if it has one
     * @param others the leases of its tenants
     * @param today the business date; a term that has passed by then without notice or departure ended nothing
     */
    static Optional<Tenancy> of(NewTenancy lease, Optional<LocalDate> until, List<Tenancy> others, LocalDate today) {
        Optional<UUID> left = lease.previousLease().flatMap(PreviousLease::tenancyId);
        LocalDate from = lease.keptFrom();
        return others.stream()
                .filter(other -> left.filter(other.tenancyId()::equals).isEmpty())
                .filter(other -> runsOn(other, from, today))
                .filter(other -> until.filter(other.startDate()::isAfter).isEmpty())
                .filter(other -> hasTenant(other, lease.tenants(), from, until))
                .findFirst();
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
        Set<UUID> moving = lease.household().stream().map(NewMember::personId).collect(Collectors.toSet());
        return current.stream()
                .filter(left -> left.startDate().isBefore(lease.startDate()))
                .filter(left -> runsOn(left, lease.startDate(), today))
                .filter(left -> left.tenantsOn(lease.startDate().minusDays(1)).stream()
                        .allMatch(tenant -> moving.contains(tenant.personId())))
                .map(PreviousLease::movedFrom)
                .findFirst();
    }

    /** @throws ProblemException 409 {@code tenantAlreadyRents} that names the other lease */
    static void refuse(Tenancy other) {
        String href = Hrefs.tenancy(other.tenancyId()).toString();
        throw ProblemException.conflict(
                        "tenantAlreadyRents",
                        new Text(
                                "A tenant of this lease rents another dwelling on these days: " + href
                                        + ". Name that lease as previousLease, or sign with override and its reason.",
                                "Een huurder van dit contract huurt op die dagen een andere woning: " + href
                                        + ". Noem dat contract als previousLease, of teken met override en een reden."))
                .with("href", href);
    }

    private static boolean runsOn(Tenancy other, LocalDate day, LocalDate today) {
        return other.endDate()
                .filter(end -> end.isBefore(day))
                .filter(end -> other.fixedEnd().isPresent() || !end.isBefore(today))
                .isEmpty();
    }

    private static boolean hasTenant(Tenancy other, Set<UUID> tenants, LocalDate from, Optional<LocalDate> until) {
        return other.residences().stream()
                .filter(stay -> stay.member().partyToLease()
                        && tenants.contains(stay.member().personId()))
                .anyMatch(stay -> !stay.endsBefore(from)
                        && until.filter(stay.from()::isAfter).isEmpty());
    }
}
