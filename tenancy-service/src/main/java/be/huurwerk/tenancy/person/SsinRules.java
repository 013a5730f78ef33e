package be.huurwerk.tenancy.person;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an SSIN can be taken, and whether it fits the birth date that was stated beside it. */
final class SsinRules {

    private SsinRules() {}

    /** The fault of a text that is no SSIN. It is never repeated: a wrong digit still leaves most of somebody's number. */
    static Issue noSsin() {
        return new Issue(
                IssueType.INVALID_INPUT,
                In.BODY,
                "ssin",
                null,
                new Text(
                        "This is no SSIN: eleven digits, a possible date and a right check number.",
                        "Dit is geen INSZ: elf cijfers, een mogelijke datum en een juist controlegetal."));
    }

    /** All faults of the pair. The parts of the date that the number tells are those of the birth date. */
    static List<Issue> faults(Optional<Ssin> ssin, LocalDate birthDate, boolean testNumbersAccepted) {
        if (ssin.isEmpty()) {
            return List.of(noSsin());
        }
        List<Issue> faults = new ArrayList<>();
        if (ssin.get().isTestNumber() && !testNumbersAccepted) {
            faults.add(Issues.rejected(
                    "ssin",
                    "SSINs of the test range are not taken here.",
                    "INSZ-nummers uit het testbereik worden hier niet aanvaard."));
        }
        if (ssin.get().contradicts(birthDate)) {
            faults.add(Issues.rejected(
                    "birthDate",
                    "The birth date is not the one in the SSIN.",
                    "De geboortedatum is niet die van het INSZ."));
        }
        return faults;
    }
}
