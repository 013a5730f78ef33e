package be.huurwerk.tenancy.person;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages of ISO 639-1. */
final class Languages {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** Two letters that name no language. */
    static Optional<Issue> fault(Optional<String> preferredLanguage) {
        return preferredLanguage
                .filter(code -> !KNOWN.contains(code))
                .map(code -> Issues.rejected(
                        "preferredLanguage", "ISO 639-1 has no such language.", "ISO 639-1 kent geen zo'n taal."));
    }
}
