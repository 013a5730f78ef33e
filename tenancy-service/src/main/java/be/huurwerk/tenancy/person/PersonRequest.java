package be.huurwerk.tenancy.person;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param ssin eleven digits, or as {@code 80.05.01-001.23}
 * @param preferredLanguage two letters of ISO 639-1
 */
record PersonRequest(
        @Personal @Size(min = 11, max = 15) String ssin,
        @Personal @Size(min = 1, max = 100) String givenName,
        @Personal @Size(min = 1, max = 100) String familyName,
        @Personal LocalDate birthDate,
        Optional<@Pattern(regexp = "[a-z]{2}") String> preferredLanguage) {

    @Override
    public String toString() {
        return "PersonRequest";
    }
}
