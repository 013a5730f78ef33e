package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives the letter of a household's statement: the one that was printed, else it is printed and kept; no transaction stands open meanwhile. */
@ApplicationScoped
class IssueChargeLetter {

    private final ChargeLetters letters;
    private final PrintStatements print;
    private final KeepChargeLetter keep;

    IssueChargeLetter(ChargeLetters letters, PrintStatements print, KeepChargeLetter keep) {
        this.letters = letters;
        this.print = print;
        this.keep = keep;
    }

    /**
     * @throws ProblemException 404 when there is no such statement, or its letter was erased; 409 while the settlement is not final, or nobody
     *     can be written to; 503 while the addressee can't be had
     */
    public PrintedLetter issue(SettledStatements.Of of, LetterLanguage language) {
        PrintedLetter letter = letters.find(of, language).orElseGet(() -> print(of, language));
        if (letter.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "The letter of this statement was erased with the file.",
                    "De brief van deze afrekening is gewist, met het dossier."));
        }
        return letter;
    }

    private PrintedLetter print(SettledStatements.Of of, LetterLanguage language) {
        print.print(List.of(of), language).forEach(keep::keep);
        return letters.find(of, language).orElseThrow();
    }
}
