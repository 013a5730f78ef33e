package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Gives the letter of a decision: the one that was printed, else it is printed and kept. No transaction stands open while it waits for
 * the addressee; of two calls at the same moment both give the one that was kept first.
 */
@ApplicationScoped
class IssueLetter {

    private final RentDecisions decisions;
    private final Letters letters;
    private final PrintLetters print;

    IssueLetter(RentDecisions decisions, Letters letters, PrintLetters print) {
        this.decisions = decisions;
        this.letters = letters;
        this.print = print;
    }

    /**
     * @throws ProblemException 404 when there is no such decision, or its letter was erased; 503 while the addressee can't be had
     */
    public StoredLetter issue(UUID rentDecisionId, LetterLanguage language) {
        StoredLetter letter = letters.find(rentDecisionId, language).orElseGet(() -> {
            RentDecision decision = decisions.find(rentDecisionId).orElseThrow(() -> unknown(rentDecisionId));
            print.print(List.of(decision), language, letters::add);
            return letters.find(rentDecisionId, language).orElseThrow();
        });
        if (letter.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "The letter of this decision was erased with the persons it names.",
                    "De brief van deze beslissing is gewist, met de personen die erin staan."));
        }
        return letter;
    }

    private static ProblemException unknown(UUID rentDecisionId) {
        return ProblemException.notFound(new Text(
                "There is no rent decision " + rentDecisionId + ".",
                "Er is geen huurprijsbeslissing " + rentDecisionId + "."));
    }
}
