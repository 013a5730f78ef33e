package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the others are told of a member of a household. Neither name nor SSIN.
 *
 * @param partyToLease whether this person is a tenant in law
 */
public record HouseholdMember(
        UUID personId,
        Role role,
        boolean partyToLease,
        LocalDate birthDate,
        Optional<LocalDate> since,
        boolean severelyDisabled,
        Optional<Boolean> familyAllowance,
        Optional<Boolean> orphanAllowance,
        Optional<Boolean> domiciled,
        Optional<Boolean> sharedCustody,
        Optional<Boolean> otherParentRentsSocially,
        Optional<Boolean> unmarried,
        Optional<Boolean> residentSinceMajority,
        Optional<Integer> degree) {

    public static HouseholdMember of(Member member) {
        MemberFacts facts = member.facts();
        return new HouseholdMember(
                member.personId(),
                member.role(),
                member.partyToLease(),
                member.birthDate(),
                facts.since(),
                facts.severelyDisabled(),
                facts.familyAllowance(),
                facts.orphanAllowance(),
                facts.domiciled(),
                facts.sharedCustody(),
                facts.otherParentRentsSocially(),
                facts.unmarried(),
                facts.residentSinceMajority(),
                facts.degree());
    }
}
