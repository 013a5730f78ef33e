package be.huurwerk.tenancy.person;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who somebody is, for an authority that may know it.
 *
 * @param ssin eleven digits, in full: personal data
 */
public record Identity(UUID personId, String ssin, String givenName, String familyName, LocalDate birthDate) {

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Identity[" + personId + "]";
    }
}
