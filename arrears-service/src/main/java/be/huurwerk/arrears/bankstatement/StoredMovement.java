package be.huurwerk.arrears.bankstatement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A movement as it is kept. Name and account of the other party are personal data. */
record StoredMovement(
        UUID movementId,
        UUID bankStatementId,
        Euro amount,
        LocalDate valueDate,
        Optional<String> structuredCommunication,
        Optional<String> communication,
        String counterpartyName,
        String counterpartyAccount,
        String reference) {

    @Override
    public String toString() {
        return "StoredMovement[" + movementId + "]";
    }
}
