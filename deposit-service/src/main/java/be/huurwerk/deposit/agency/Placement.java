package be.huurwerk.deposit.agency;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money of many deposits that the landlord sent to the agency's deposit account.
 *
 * @param reference of the transfer
 * @param takenOver whether it lay there before this system already
 * @param client that recorded it
 * @param undone empty while it counts
 */
record Placement(
        UUID placementId,
        LocalDate placedOn,
        String reference,
        int deposits,
        Euro amount,
        boolean takenOver,
        String client,
        Optional<Undone> undone) {

    /** When it turned out to be a mistake, by which client, and why. */
    record Undone(LocalDate on, String client, String reason) {}
}
