package be.huurwerk.arrears.bankstatement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A movement that the bank announced. Name and account of the other party are personal data.
 *
 * @param bookedOn by the bank
 * @param rentAccountId that its structured communication names
 * @param movementId the movement of a statement that it turned out to be
 */
record Announcement(
        UUID announcedMovementId,
        String account,
        Euro amount,
        LocalDate bookedOn,
        LocalDate valueDate,
        Optional<String> structuredCommunication,
        Optional<String> communication,
        String counterpartyName,
        String counterpartyAccount,
        Optional<UUID> rentAccountId,
        Optional<UUID> movementId) {

    @Override
    public String toString() {
        return "Announcement[" + announcedMovementId + "]";
    }
}
