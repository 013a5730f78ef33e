package be.huurwerk.rent.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Erases what letters say of a person whom tenancy-service erased; that they were printed, and their hash, remain. */
@ApplicationScoped
public class EraseLetters {

    private final Letters letters;

    EraseLetters(Letters letters) {
        this.letters = letters;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void ofPerson(UUID personId) {
        letters.eraseOf(personId);
    }
}
