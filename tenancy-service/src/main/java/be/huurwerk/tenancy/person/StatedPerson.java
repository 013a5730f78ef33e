package be.huurwerk.tenancy.person;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person of a file.
 *
 * @param personId the one to give, unless the SSIN is registered already
 * @param reference what the person is called in the landlord's present system
 */
public record StatedPerson(
        UUID personId,
        String reference,
        String ssin,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Optional<String> preferredLanguage) {

    /** By the rules of one who is registered by himself; nothing of what is personal is repeated. */
    public List<Issue> faults(boolean testNumbersAccepted, LocalDate today) {
        List<Issue> faults = new ArrayList<>(SsinRules.faults(Ssin.parse(ssin), birthDate, testNumbersAccepted));
        Languages.fault(preferredLanguage).ifPresent(faults::add);
        if (birthDate.isAfter(today)) {
            faults.add(Issues.rejected(
                    "birthDate", "Nobody is born in the future.", "Niemand wordt in de toekomst geboren."));
        }
        return faults;
    }

    String digits() {
        return Ssin.parse(ssin).orElseThrow().digits();
    }

    /** Without a name, so that none reaches a log. */
    @Override
    public String toString() {
        return "StatedPerson[" + personId + "]";
    }
}
