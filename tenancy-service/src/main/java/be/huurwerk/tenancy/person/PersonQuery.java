package be.huurwerk.tenancy.person;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** At least one of these; a name is sought by its beginning, whatever its accents and capitals. */
record PersonQuery(
        @Personal Optional<@Size(min = 11, max = 15) String> ssin,
        @Personal Optional<@Size(min = 1, max = 100) String> givenName,
        @Personal Optional<@Size(min = 1, max = 100) String> familyName) {

    boolean isEmpty() {
        return ssin.isEmpty() && givenName.isEmpty() && familyName.isEmpty();
    }

    @Override
    public String toString() {
        return "PersonQuery";
    }
}
