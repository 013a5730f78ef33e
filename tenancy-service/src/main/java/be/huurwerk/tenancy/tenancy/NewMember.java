package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.UUID;

/** A member of a household to come, of whom the registration has the birth date. */
public record NewMember(UUID personId, Role role, MemberFacts facts) {

    Member bornOn(LocalDate birthDate) {
        return Member.ofSignedHousehold(personId, role, birthDate, facts);
    }
}
