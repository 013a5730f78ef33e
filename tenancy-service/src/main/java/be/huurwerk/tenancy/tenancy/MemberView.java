package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param href the person's address */
record MemberView(
        String href,
        UUID personId,
        Role role,
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

    static MemberView of(Member member) {
        MemberFacts facts = member.facts();
        return new MemberView(
                Hrefs.person(member.personId()).toString(),
                member.personId(),
                member.role(),
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
