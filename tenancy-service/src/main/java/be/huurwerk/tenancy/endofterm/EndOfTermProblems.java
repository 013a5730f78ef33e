package be.huurwerk.tenancy.endofterm;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Why a lease can't be tested as things stand. */
final class EndOfTermProblems {

    private EndOfTermProblems() {}

    static ProblemException unknown(UUID endOfTermAssessmentId) {
        return ProblemException.notFound(new Text(
                "There is no end-of-term assessment " + endOfTermAssessmentId + ".",
                "Er is geen beoordeling " + endOfTermAssessmentId + " van het einde van het contract."));
    }

    static ProblemException noTerm() {
        return ProblemException.conflict(
                "noTermToEnd",
                new Text(
                        "This lease is of indefinite duration: it has no term to extend.",
                        "Dit huurcontract is van onbepaalde duur: er is geen termijn om te verlengen."));
    }

    static ProblemException endFixed(LocalDate endDate) {
        return ProblemException.conflict(
                "endFixed",
                new Text(
                        "A notice or the departure of the household has fixed the end: " + endDate + ".",
                        "Een opzeg of het vertrek van het gezin heeft het einde vastgelegd: " + endDate + "."));
    }

    static ProblemException tooEarly(LocalDate from) {
        return ProblemException.conflict(
                        "endOfTermTooEarly",
                        new Text(
                                "The end of the term is tested from " + from + " on.",
                                "Het einde van de termijn wordt beoordeeld vanaf " + from + "."))
                .with("from", from.toString());
    }

    static ProblemException incomeUnknown(LocalDate on) {
        return ProblemException.conflict(
                        "incomeUnknown",
                        new Text(
                                "No rent decision that counts on " + on
                                        + " tells the household's indexed income and income limit.",
                                "Geen huurprijsbeslissing die op " + on
                                        + " telt, vermeldt het geïndexeerde gezinsinkomen en de inkomensgrens."))
                .with("missing", List.of("indexedIncome", "incomeLimit"));
    }
}
