package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Somebody of a household, with the facts that the rent depends on.
 *
 * @param partyToLease whether this person is a tenant in law, with rights to the dwelling; a factual partner who moves in later has a
 *     partner's role before being one
 */
public record Member(UUID personId, Role role, LocalDate birthDate, MemberFacts facts, boolean partyToLease) {

    /** Somebody who signs the lease, or lives with who does. */
    static Member ofSignedHousehold(UUID personId, Role role, LocalDate birthDate, MemberFacts facts) {
        return new Member(personId, role, birthDate, facts, role.isPartyToLease());
    }

    /** Whether this person has reached the age on the day. */
    public boolean isOfAge(int age, LocalDate on) {
        return ChronoUnit.YEARS.between(birthDate, on) >= age;
    }

    /** The same person as the tenant named first, a party to the lease. */
    public Member asReferenceTenant() {
        return new Member(personId, Role.tenant, birthDate, facts.withoutSince(), true);
    }
}
