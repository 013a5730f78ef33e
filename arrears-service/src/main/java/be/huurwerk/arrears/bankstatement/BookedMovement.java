package be.huurwerk.arrears.bankstatement;

import java.util.Optional;
import java.util.UUID;

/**
 * A movement and what it was found to pay.
 *
 * @param reference where it stands: account, year, number and place in the statement
 * @param known what else it is
 * @param repeat the movement of another statement that it is, or may be; it pays nothing then
 */
record BookedMovement(
        UUID movementId,
        ReadMovement movement,
        String reference,
        Optional<UUID> rentAccountId,
        Optional<DepositTarget> deposit,
        Optional<MatchedTo> known,
        Optional<Repeat> repeat) {

    Optional<MatchedTo> matchedTo() {
        return rentAccountId
                .map(account -> MatchedTo.rentAccount)
                .or(() -> deposit.map(target -> MatchedTo.deposit))
                .or(() -> known);
    }

    /** Whether it is to be found out still what it is. */
    boolean isOpen() {
        return matchedTo().isEmpty() && repeat.isEmpty();
    }

    OwnMovements.Candidate candidate() {
        ReadMovement.Identifiers called = movement.identifiers();
        return new OwnMovements.Candidate(
                movementId,
                movement.amount(),
                movement.bookedOn(),
                movement.valueDate(),
                called.name(),
                movement.undoing().flatMap(ReadMovement.Undoing::reason));
    }

    BookedMovement as(MatchedTo kind) {
        return new BookedMovement(movementId, movement, reference, rentAccountId, deposit, Optional.of(kind), repeat);
    }
}
