package be.huurwerk.rent.calculation;

import java.time.LocalDate;
import java.util.List;

/**
 * A member of the household with the facts that the rent depends on.
 *
 * @param degree of kinship with the tenant; 1 for children, null for those who are no kin
 * @param movedInOn the day in the rent year on which somebody came to live here; null for who lived here on its 1 January, and where nobody said
 */
public record Member(
        String memberId,
        Role role,
        LocalDate birthDate,
        boolean severelyDisabled,
        boolean familyAllowance,
        boolean orphanAllowance,
        boolean domiciled,
        boolean sharedCustody,
        boolean otherParentRentsSocially,
        boolean unmarried,
        boolean residentSinceMajority,
        Integer degree,
        LocalDate movedInOn,
        List<Income> incomes) {

    public Member {
        incomes = List.copyOf(incomes);
    }

    /** The same member with these incomes. */
    public Member withIncomes(List<Income> declared) {
        return with(movedInOn, declared);
    }

    /** The same member, who came to live here on this day of the rent year. */
    public Member movedIn(LocalDate day) {
        return with(day, incomes);
    }

    private Member with(LocalDate movedIn, List<Income> declared) {
        return new Member(
                memberId,
                role,
                birthDate,
                severelyDisabled,
                familyAllowance,
                orphanAllowance,
                domiciled,
                sharedCustody,
                otherParentRentsSocially,
                unmarried,
                residentSinceMajority,
                degree,
                movedIn,
                declared);
    }

    /** Age in completed years; negative for somebody not yet born. */
    int ageOn(LocalDate date) {
        boolean hadBirthday = date.getMonthValue() > birthDate.getMonthValue()
                || (date.getMonthValue() == birthDate.getMonthValue()
                        && date.getDayOfMonth() >= birthDate.getDayOfMonth());
        return date.getYear() - birthDate.getYear() - (hadBirthday ? 0 : 1);
    }

    /** Kin of the tenant of at most this degree; a degree that nobody told is beyond all. */
    boolean isKinWithin(int farthestDegree) {
        return role.isKin() && degree != null && degree <= farthestDegree;
    }

    /** Whether the rent may depend on them: a temporary resident changes nothing. */
    boolean isSettled() {
        return role != Role.temporaryResident;
    }

    /** Who signs the lease or is the partner of who does lives here whatever the register says. */
    boolean livesIn() {
        return domiciled || role.isTenantOrPartner();
    }

    boolean hasChildBenefit() {
        return familyAllowance || orphanAllowance;
    }
}
