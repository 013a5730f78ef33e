package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.yearlysettlement.EstimatedExits;
import be.huurwerk.rent.yearlysettlement.EstimatedExits.Estimate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gives the letter of what was estimated at a departure: the one that was printed, else it is printed and kept; no transaction stands open meanwhile. */
@ApplicationScoped
class IssueExitLetter {

    private final EstimatedExits exits;
    private final ExitLetters letters;
    private final PrintEstimates print;
    private final KeepExitLetter keep;

    IssueExitLetter(EstimatedExits exits, ExitLetters letters, PrintEstimates print, KeepExitLetter keep) {
        this.exits = exits;
        this.letters = letters;
        this.print = print;
        this.keep = keep;
    }

    /**
     * @throws ProblemException 404 when nothing was estimated under the key, or its letter was erased; 409 when nobody can be written to, or
     *     money is asked and the communication of the rent account is not known; 503 while the addressee can't be had
     */
    public PrintedExitLetter issue(UUID settlementKey, LetterLanguage language) {
        Estimate estimate = exits.find(settlementKey);
        PrintedExitLetter.Of of = PrintedExitLetter.Of.of(estimate.statement());
        PrintedExitLetter letter = letters.find(of, language).orElseGet(() -> {
            print.print(List.of(estimate), language).forEach(keep::keep);
            return letters.find(of, language).orElseThrow();
        });
        if (letter.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "The letter of this estimate was erased with the file.",
                    "De brief van deze raming is gewist, met het dossier."));
        }
        return letter;
    }
}
