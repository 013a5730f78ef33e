package be.huurwerk.tenancy.person;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.problem.Issue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where letters go.
 *
 * @param country two letters of ISO 3166-1; Belgium when left out
 */
record CorrespondenceAddress(
        @Personal @Size(min = 1, max = 100) @Pattern(regexp = LINE)
        String street,

        @Personal @Size(min = 1, max = 10) @Pattern(regexp = LINE)
        String houseNumber,

        @Personal Optional<@Size(min = 1, max = 10) @Pattern(regexp = LINE) String> boxNumber,

        @Personal @Size(min = 1, max = 12) @Pattern(regexp = LINE)
        String postalCode,

        @Personal @Size(min = 1, max = 100) @Pattern(regexp = LINE)
        String municipality,

        @Personal Optional<@Pattern(regexp = "[A-Z]{2}") String> country) {

    /** One line that is not blank. */
    static final String LINE = "\\S|\\S[^\\p{Cntrl}]*\\S";

    private static final String BELGIUM = "BE";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    List<Issue> faults() {
        List<Issue> faults = new ArrayList<>();
        if (country.filter(code -> !COUNTRIES.contains(code)).isPresent()) {
            faults.add(Issues.rejected(
                    "correspondenceAddress.country",
                    "ISO 3166-1 has no such country.",
                    "ISO 3166-1 kent geen zo'n land."));
        }
        if (country.orElse(BELGIUM).equals(BELGIUM) && !postalCode.matches("[1-9][0-9]{3}")) {
            faults.add(Issues.rejected(
                    "correspondenceAddress.postalCode",
                    "A Belgian postal code has four digits.",
                    "Een Belgische postcode heeft vier cijfers."));
        }
        return faults;
    }

    @Override
    public String toString() {
        return "CorrespondenceAddress";
    }
}
