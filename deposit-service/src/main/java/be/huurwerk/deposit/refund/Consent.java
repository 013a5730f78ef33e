package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Parts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Another beneficiary agrees that a refund takes of what is this one's as well. */
record Consent(UUID personId, Optional<UUID> heirId, LocalDate givenOn) {

    Parts.Whose whose() {
        return new Parts.Whose(personId, heirId);
    }
}
