package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param href the person's address
 * @param tenantType what an adult is by the law of the day; left out of minors, of who stays for a while, and where it is not known
 * @param signs what this adult signed or had to sign; left out likewise
 */
record MemberView(
        String href,
        UUID personId,
        Role role,
        @Withheld LocalDate birthDate,
        Optional<LocalDate> since,
        @Withheld boolean severelyDisabled,
        @Withheld Optional<Boolean> familyAllowance,
        @Withheld Optional<Boolean> orphanAllowance,
        @Withheld Optional<Boolean> domiciled,
        @Withheld Optional<Boolean> sharedCustody,
        @Withheld Optional<Boolean> otherParentRentsSocially,
        @Withheld Optional<Boolean> unmarried,
        @Withheld Optional<Boolean> residentSinceMajority,
        Optional<Integer> degree,
        Optional<TenantType> tenantType,
        Optional<List<Signs>> signs) {

    static MemberView of(Member member, Standing standing) {
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
                facts.degree(),
                standing.tenantType(),
                standing.signs());
    }
}
