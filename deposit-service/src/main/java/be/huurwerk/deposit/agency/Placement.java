package be.huurwerk.deposit.agency;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money of many deposits that the landlord sent to the agency's deposit account.
 *
 * @param reference of the transfer
 * @param takenOver whether it lay there before this system already
 * @param client that recorded it
 */
record Placement(
        UUID placementId,
        LocalDate placedOn,
        String reference,
        int deposits,
        Euro amount,
        boolean takenOver,
        String client) {}
