package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.MemberFacts;
import java.time.LocalDate;
import java.util.Optional;

/** Facts of a member as a change states them; what it does not state stays as it was. */
record StatedFacts(
        Optional<LocalDate> since,
        Optional<Boolean> severelyDisabled,
        Optional<Boolean> familyAllowance,
        Optional<Boolean> orphanAllowance,
        Optional<Boolean> domiciled,
        Optional<Boolean> sharedCustody,
        Optional<Boolean> otherParentRentsSocially,
        Optional<Boolean> unmarried,
        Optional<Boolean> residentSinceMajority,
        Optional<Integer> degree) {

    static final StatedFacts NONE = of(MemberFacts.NOT_STATED, Optional.empty());

    private static StatedFacts of(MemberFacts facts, Optional<Boolean> severelyDisabled) {
        return new StatedFacts(
                facts.since(),
                severelyDisabled,
                facts.familyAllowance(),
                facts.orphanAllowance(),
                facts.domiciled(),
                facts.sharedCustody(),
                facts.otherParentRentsSocially(),
                facts.unmarried(),
                facts.residentSinceMajority(),
                facts.degree());
    }

    boolean isNone() {
        return equals(NONE);
    }

    /** The facts of a member who was not there before. */
    MemberFacts ofNewcomer() {
        return over(MemberFacts.NOT_STATED);
    }

    /** These facts, and those of before where nothing is stated. */
    MemberFacts over(MemberFacts before) {
        return new MemberFacts(
                since.or(before::since),
                severelyDisabled.orElse(before.severelyDisabled()),
                familyAllowance.or(before::familyAllowance),
                orphanAllowance.or(before::orphanAllowance),
                domiciled.or(before::domiciled),
                sharedCustody.or(before::sharedCustody),
                otherParentRentsSocially.or(before::otherParentRentsSocially),
                unmarried.or(before::unmarried),
                residentSinceMajority.or(before::residentSinceMajority),
                degree.or(before::degree));
    }
}
