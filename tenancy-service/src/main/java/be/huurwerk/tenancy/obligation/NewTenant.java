package be.huurwerk.tenancy.obligation;

import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who becomes a tenant in law: with the lease, or later as a partner. Who moves within the landlord's homes became one with the
 * first of those leases.
 *
 * @param lawOf the day whose law binds: of signing, or on which a later tenant became one
 * @param from the day from which the clocks run
 * @param isNew false for who was a tenant of the landlord before the duties of new tenants came
 */
record NewTenant(UUID personId, LocalDate birthDate, LocalDate lawOf, LocalDate from, boolean isNew) {

    /** @param leases the lease, and those that the household left for it, newest first */
    static List<NewTenant> of(List<Tenancy> leases) {
        return leases.get(0).residences().stream()
                .filter(residence -> residence.member().partyToLease())
                .map(residence -> residence.member().personId())
                .distinct()
                .map(personId -> of(personId, leases))
                .toList();
    }

    private static NewTenant of(UUID personId, List<Tenancy> leases) {
        int first = 0;
        while (first + 1 < leases.size()
                && asTenant(leases.get(first + 1), personId).isPresent()) {
            first++;
        }
        Tenancy lease = leases.get(first);
        Residence residence = asTenant(lease, personId).orElseThrow();
        boolean later = residence.from().isAfter(lease.startDate());
        return new NewTenant(
                personId,
                residence.member().birthDate(),
                later ? residence.from() : lease.signedOn(),
                later ? residence.from() : lease.startDate(),
                later || !keepsOldLease(lease));
    }

    /** Since when and as what the person is a tenant in law under the lease. */
    static Optional<Residence> asTenant(Tenancy lease, UUID personId) {
        return lease.residences().stream()
                .filter(residence -> residence.member().partyToLease())
                .filter(residence -> residence.member().personId().equals(personId))
                .findFirst();
    }

    /** An indefinite lease of the same landlord that is not known here is older than the duties of new tenants. */
    private static boolean keepsOldLease(Tenancy lease) {
        return lease.previousLease()
                .filter(previous -> previous.landlord() == PreviousLease.Landlord.own)
                .filter(previous -> previous.kind() == ContractKind.indefinite)
                .isPresent();
    }

    int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }
}
