package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the mediator paid on the frozen debts.
 *
 * @param dividendId the source of its line in the ledger
 * @param amount what it pays: without what the bank took back of it
 * @param takenBack what the bank took back of it
 * @param entryId the payment as which it stood on the account first
 */
record Dividend(
        UUID dividendId,
        LocalDate receivedOn,
        Euro amount,
        Euro takenBack,
        Optional<UUID> entryId,
        String client,
        Optional<Reversal> reversal) {

    /** That it was a mistake. */
    record Reversal(LocalDate on, String reason, Who by) {}
}
