package be.huurwerk.tenancy.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A registered person. */
record Person(
        UUID personId,
        Ssin ssin,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Contact contact,
        long version) {

    Optional<String> preferredLanguage() {
        return contact.preferredLanguage();
    }

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Person[" + personId + "]";
    }
}
