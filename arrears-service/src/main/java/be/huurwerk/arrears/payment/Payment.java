package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment of rent that was told by hand or by another system, not by a bank statement.
 *
 * @param choice what the debtor said that it pays, by lines of the debts
 */
record Payment(
        UUID paymentId,
        UUID rentAccountId,
        LocalDate receivedOn,
        Euro amount,
        Optional<String> communication,
        String reference,
        Choice choice) {}
