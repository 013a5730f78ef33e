package be.huurwerk.bankformats.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that was booked.
 *
 * @param line where its element stands
 * @param entry number of the entry in the statement, from 1
 * @param transaction number of the transaction in the entry, from 1; 0 when the entry stands for itself
 * @param amount in euro, to the cent; positive is money received
 * @param bankReference the bank's reference of the transaction or of its entry; informative
 * @param endToEndId what the payer gave along; empty when there is none
 * @param batch the customer's identifier of the block of orders that it belongs to ({@code PmtInfId}); empty when there is none
 * @param mandate of a direct debit; empty when there is none
 * @param transactionCode the bank's code, its parts joined by a dash
 * @param reversal an earlier movement is undone
 * @param returnReason ISO code of a returned payment
 * @param totalWithoutDetails several transactions that the file does not show: nobody can say whose money it is
 */
public record CamtMovement(
        int line,
        int entry,
        int transaction,
        BigDecimal amount,
        LocalDate bookedOn,
        Optional<LocalDate> valueDate,
        String bankReference,
        String endToEndId,
        String batch,
        String mandate,
        String transactionCode,
        boolean reversal,
        Optional<String> returnReason,
        boolean totalWithoutDetails,
        CamtRemittance remittance,
        CamtCounterparty counterparty) {

    public boolean isCredit() {
        return amount.signum() > 0;
    }
}
