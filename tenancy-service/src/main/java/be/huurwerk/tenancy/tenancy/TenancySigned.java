package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.RentFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the others must know of a signed lease, so that none of them has to ask. Neither name nor SSIN. */
record TenancySigned(
        UUID tenancyId,
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        ContractKind contractKind,
        Optional<LocalDate> endDate,
        LetDwelling dwelling,
        List<SignedMember> household,
        Optional<PreviousLease> previousLease) {

    static final String TYPE = "tenancies.notify.signed";

    record LetDwelling(int bedrooms, List<RentFigures> figures) {}

    record SignedMember(
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

        static SignedMember of(Member member) {
            MemberFacts facts = member.facts();
            return new SignedMember(
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

    static TenancySigned of(Tenancy tenancy, Dwelling dwelling) {
        return new TenancySigned(
                tenancy.tenancyId(),
                tenancy.dwellingId(),
                tenancy.signedOn(),
                tenancy.startDate(),
                tenancy.contractKind(),
                tenancy.endDate(),
                new LetDwelling(dwelling.bedrooms(), dwelling.figures()),
                tenancy.household().stream().map(SignedMember::of).toList(),
                tenancy.previousLease());
    }
}
