package be.huurwerk.tenancy.person;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A person, as much of it as the caller may see.
 *
 * @param ssin masked: the date alone, and without the scope not even that
 * @param givenName the first letter alone without the scope
 * @param contact how the person is reached; left out while nothing is known
 * @param masked whether something is withheld for want of the scope {@code tenancy:personal}
 */
record PersonView(
        String href,
        UUID personId,
        @Personal String ssin,
        @Personal String givenName,
        @Personal String familyName,
        @Withheld LocalDate birthDate,
        Optional<String> preferredLanguage,
        @Withheld Optional<Contact> contact,
        boolean masked) {

    private static final String NOTHING = "**.**.**-***.**";

    static PersonView of(Person person, boolean personal) {
        return new PersonView(
                Hrefs.person(person.personId()).toString(),
                person.personId(),
                personal ? person.ssin().masked() : NOTHING,
                personal ? person.givenName() : initial(person.givenName()),
                personal ? person.familyName() : initial(person.familyName()),
                person.birthDate(),
                person.preferredLanguage(),
                Optional.of(person.contact()).filter(contact -> !contact.isEmpty()),
                !personal);
    }

    private static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "***";
    }

    @Override
    public String toString() {
        return "PersonView[" + personId + "]";
    }
}
