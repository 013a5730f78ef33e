package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.Majority;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who must sign a notice for it to count. */
final class Signatories {

    private static final String POLICY = "policy/tenancy/notice-signatories";

    private Signatories() {}

    /**
     * Those of the household who sign, by the rule and the ages of the day; nobody when the landlord gives notice or the law ends the
     * lease.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rule of that day is not known
     */
    static List<UUID> required(NoticeReason reason, Tenancy tenancy, LocalDate on, Parameters parameters) {
        if (!reason.isSignedByHousehold()) {
            return List.of();
        }
        boolean onlyTenants = parameters.word(POLICY, on).is("adultTenants");
        int ageOfMajority = Majority.age(parameters, on);
        return tenancy.householdOn(on).stream()
                .filter(member -> member.isOfAge(ageOfMajority, on))
                .filter(member -> onlyTenants ? member.partyToLease() : member.role() != Role.temporaryResident)
                .map(Member::personId)
                .toList();
    }

    /** Those of them who live there on the day: nobody who left, died or only stays for a while is awaited. */
    static List<UUID> present(List<UUID> required, Tenancy tenancy, LocalDate on) {
        return required.stream()
                .filter(personId -> livesThere(personId, tenancy, on))
                .toList();
    }

    /**
     * Whose signatures are needed by now: of those who sign by the rule of the day of the receipt, who lives there still; and where no tenant
     * is left among these, of the tenants of the day. A notice counts for who gives it, and what somebody signed who is gone since ends
     * no lease for those who are left.
     *
     * @param receivedOn when the notice was received
     * @param today the day on which it is looked at
     */
    static List<UUID> needed(
            NoticeReason reason, Tenancy tenancy, LocalDate receivedOn, LocalDate today, Parameters parameters) {
        if (!reason.isSignedByHousehold()) {
            return List.of();
        }
        List<UUID> present =
                present(required(reason, tenancy, tenancy.fromSigningOn(receivedOn), parameters), tenancy, today);
        LocalDate on = tenancy.fromSigningOn(today);
        int ageOfMajority = Majority.age(parameters, on);
        List<UUID> tenants = tenancy.tenantsOn(on).stream()
                .filter(tenant -> tenant.isOfAge(ageOfMajority, on))
                .map(Member::personId)
                .toList();
        return tenants.stream().anyMatch(present::contains)
                ? present
                : Stream.concat(present.stream(), tenants.stream()).toList();
    }

    /** Whether a tenant of age is among those who have signed or will: nobody else ends a lease for its tenants. */
    static boolean isOfATenant(Collection<UUID> signing, Tenancy tenancy, LocalDate receivedOn, Parameters parameters) {
        LocalDate on = tenancy.fromSigningOn(receivedOn);
        int ageOfMajority = Majority.age(parameters, on);
        return tenancy.tenantsOn(on).stream()
                .filter(tenant -> tenant.isOfAge(ageOfMajority, on))
                .anyMatch(tenant -> signing.contains(tenant.personId()));
    }

    static boolean livesThere(UUID personId, Tenancy tenancy, LocalDate on) {
        return tenancy.householdOn(tenancy.fromSigningOn(on)).stream()
                .filter(member -> member.role() != Role.temporaryResident)
                .anyMatch(member -> member.personId().equals(personId));
    }

    /** Whether a death leaves a tenant behind, who keeps the dwelling. */
    static boolean isTenantLeftAfterDeath(Tenancy tenancy, LocalDate diedOn) {
        return tenancy.tenantsOn(diedOn).size() > 1;
    }
}
