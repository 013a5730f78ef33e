package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Somebody of a household, with the facts that the rent depends on. */
public record Member(UUID personId, Role role, LocalDate birthDate, MemberFacts facts) {

    /** Whether this person has reached the age on the day. */
    public boolean isOfAge(int age, LocalDate on) {
        return ChronoUnit.YEARS.between(birthDate, on) >= age;
    }
}
