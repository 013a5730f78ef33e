package be.huurwerk.deposit.agency;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was asked back of the agency for a deposit that has ended.
 *
 * @param placed what lay there when it was asked
 */
record Release(UUID depositId, Euro placed, LocalDate requestedOn, String requestedBy, Optional<Receipt> receipt) {

    /** What the agency paid, its interest included. */
    record Receipt(LocalDate receivedOn, Euro amount, String reference) {}
}
