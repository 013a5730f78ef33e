package be.huurwerk.rent.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The facts of a member as others tell them, some left unsaid; says what holds then. */
public record MemberFacts(
        String memberId,
        Role role,
        LocalDate birthDate,
        Optional<Boolean> severelyDisabled,
        Optional<Boolean> familyAllowance,
        Optional<Boolean> orphanAllowance,
        Optional<Boolean> domiciled,
        Optional<Boolean> sharedCustody,
        Optional<Boolean> otherParentRentsSocially,
        Optional<Boolean> unmarried,
        Optional<Boolean> residentSinceMajority,
        Optional<Integer> degree) {

    /**
     * The member: domiciled unless said otherwise; a child is unmarried, resident since majority and of the first degree unless said
     * otherwise, an ascendant of the first degree; every other fact is false unless said.
     */
    public Member with(List<Income> incomes) {
        boolean child = role == Role.child;
        Integer nearest = child || role == Role.ascendant ? 1 : null;
        return new Member(
                memberId,
                role,
                birthDate,
                severelyDisabled.orElse(false),
                familyAllowance.orElse(false),
                orphanAllowance.orElse(false),
                domiciled.orElse(true),
                sharedCustody.orElse(false),
                otherParentRentsSocially.orElse(false),
                unmarried.orElse(child),
                residentSinceMajority.orElse(child),
                degree.orElse(nearest),
                null,
                incomes);
    }
}
