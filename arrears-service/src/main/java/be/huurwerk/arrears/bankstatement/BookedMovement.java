package be.huurwerk.arrears.bankstatement;

import java.util.Optional;
import java.util.UUID;

/**
 * A movement and what it was found to pay.
 *
 * @param known what else it is
 */
record BookedMovement(
        UUID movementId,
        ReadMovement movement,
        Optional<UUID> rentAccountId,
        Optional<DepositTarget> deposit,
        Optional<MatchedTo> known) {

    Optional<MatchedTo> matchedTo() {
        return rentAccountId
                .map(account -> MatchedTo.rentAccount)
                .or(() -> deposit.map(target -> MatchedTo.deposit))
                .or(() -> known);
    }

    OwnMovements.Candidate candidate() {
        return new OwnMovements.Candidate(movementId, movement.amount(), movement.valueDate(), movement.endToEndId());
    }

    BookedMovement as(MatchedTo kind) {
        return new BookedMovement(movementId, movement, rentAccountId, deposit, Optional.of(kind));
    }
}
