package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rent rules ask of a member of the household; empty where it was not said.
 *
 * @param since since when a factual partner lives with the tenant
 * @param severelyDisabled ernstig gehandicapt
 * @param familyAllowance kinderbijslag or groeipakket is paid for this person
 * @param orphanAllowance wezentoelage is paid for this person
 * @param domiciled a child is domiciled in the dwelling
 * @param sharedCustody co-ouderschap
 * @param degree degree of kinship of a relative
 */
public record MemberFacts(
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

    /** Of somebody of whom nothing was said. */
    public static final MemberFacts NOT_STATED = new MemberFacts(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same, with the day since which a factual partner lives here. */
    public MemberFacts since(LocalDate day) {
        return withSince(Optional.of(day));
    }

    /** The same, without a day since which a factual partner lives here. */
    public MemberFacts withoutSince() {
        return withSince(Optional.empty());
    }

    private MemberFacts withSince(Optional<LocalDate> day) {
        return new MemberFacts(
                day,
                severelyDisabled,
                familyAllowance,
                orphanAllowance,
                domiciled,
                sharedCustody,
                otherParentRentsSocially,
                unmarried,
                residentSinceMajority,
                degree);
    }
}
