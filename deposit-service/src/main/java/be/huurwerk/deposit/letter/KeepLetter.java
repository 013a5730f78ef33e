package be.huurwerk.deposit.letter;

import be.huurwerk.servicekit.erasure.ErasedSubjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a letter that was printed. */
@ApplicationScoped
class KeepLetter {

    private final Letters letters;
    private final ErasedSubjects erased;

    KeepLetter(Letters letters, ErasedSubjects erased) {
        this.letters = letters;
        this.erased = erased;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 when the file was erased meanwhile */
    @Transactional
    public void keep(Letter letter) {
        erased.refuse(letter.tenancyId());
        letters.add(letter);
    }
}
