package be.huurwerk.tenancy.person;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Personal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param ssin masked: the date alone */
record PersonView(
        String href,
        UUID personId,
        @Personal String ssin,
        @Personal String givenName,
        @Personal String familyName,
        @Personal LocalDate birthDate,
        Optional<String> preferredLanguage) {

    static PersonView of(Person person) {
        return new PersonView(
                Hrefs.person(person.personId()).toString(),
                person.personId(),
                person.ssin().masked(),
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                person.preferredLanguage());
    }

    @Override
    public String toString() {
        return "PersonView[" + personId + "]";
    }
}
