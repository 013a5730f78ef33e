package be.huurwerk.rent.chargeletter;

import be.huurwerk.servicekit.erasure.ErasedSubjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a letter that was printed, unless the file was erased meanwhile. */
@ApplicationScoped
class KeepChargeLetter {

    private final ChargeLetters letters;
    private final ErasedSubjects erased;

    KeepChargeLetter(ChargeLetters letters, ErasedSubjects erased) {
        this.letters = letters;
        this.erased = erased;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 when the file is erased */
    @Transactional
    public void keep(PrintedLetter letter) {
        erased.refuse(letter.of().tenancyId());
        letters.add(letter);
    }
}
