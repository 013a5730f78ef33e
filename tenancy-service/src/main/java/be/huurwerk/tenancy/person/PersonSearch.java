package be.huurwerk.tenancy.person;

import java.util.Optional;

/** What is known of who is sought; a name fits every name that begins so. */
record PersonSearch(Optional<Ssin> ssin, Optional<String> givenName, Optional<String> familyName) {

    /** Nothing of what was asked, so that no name reaches a log. */
    @Override
    public String toString() {
        return "PersonSearch";
    }
}
