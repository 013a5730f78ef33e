package be.huurwerk.tenancy.person;

import java.time.LocalDate;
import java.util.Optional;

/** A person to register, as the registrar states it. */
record NewPerson(
        Ssin ssin, String givenName, String familyName, LocalDate birthDate, Optional<String> preferredLanguage) {

    /** Without a name, so that none reaches a log. */
    @Override
    public String toString() {
        return "NewPerson[" + ssin + "]";
    }
}
