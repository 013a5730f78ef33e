package be.huurwerk.rent.chargeletter;

import be.huurwerk.servicekit.erasure.ErasedSubjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a letter of an estimate that was printed, unless the file was erased meanwhile. */
@ApplicationScoped
class KeepExitLetter {

    private final ExitLetters letters;
    private final ErasedSubjects erased;

    KeepExitLetter(ExitLetters letters, ErasedSubjects erased) {
        this.letters = letters;
        this.erased = erased;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 when the file is erased */
    @Transactional
    public void keep(PrintedExitLetter letter) {
        erased.refuse(letter.of().tenancyId());
        letters.add(letter);
    }
}
