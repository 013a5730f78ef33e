package be.huurwerk.rent.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Erases the letters about a tenancy whose file tenancy-service erased; that they were printed, and their hash, remain. */
@ApplicationScoped
public class EraseLetters {

    private final Letters letters;

    EraseLetters(Letters letters) {
        this.letters = letters;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void ofTenancy(UUID tenancyId) {
        letters.eraseOf(tenancyId);
    }
}
