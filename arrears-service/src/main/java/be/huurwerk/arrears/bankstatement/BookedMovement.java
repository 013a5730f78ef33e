package be.huurwerk.arrears.bankstatement;

import java.util.Optional;
import java.util.UUID;

/** A movement and what it was found to pay. */
record BookedMovement(
        UUID movementId, ReadMovement movement, Optional<UUID> rentAccountId, Optional<DepositTarget> deposit) {

    Optional<MatchedTo> matchedTo() {
        return rentAccountId.map(account -> MatchedTo.rentAccount).or(() -> deposit.map(target -> MatchedTo.deposit));
    }
}
