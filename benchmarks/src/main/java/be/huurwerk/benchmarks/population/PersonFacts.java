package be.huurwerk.benchmarks.population;

import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The facts of a person while they are drawn; what nobody sets is as the rules take it when nobody says it. */
final class PersonFacts {

    private final UUID personId;
    private final Role role;
    private final LocalDate birthDate;
    boolean severelyDisabled;
    boolean familyAllowance;
    boolean orphanAllowance;
    boolean domiciled = true;
    boolean sharedCustody;
    boolean otherParentRentsSocially;
    boolean unmarried;
    boolean residentSinceMajority;
    Integer degree;

    PersonFacts(UUID personId, Role role, LocalDate birthDate) {
        this.personId = personId;
        this.role = role;
        this.birthDate = birthDate;
        this.unmarried = role == Role.child;
        this.residentSinceMajority = role == Role.child;
        this.degree = role == Role.child || role == Role.ascendant ? 1 : null;
    }

    Member with(List<Income> incomes) {
        return new Member(
                personId.toString(),
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
                null,
                incomes);
    }
}
