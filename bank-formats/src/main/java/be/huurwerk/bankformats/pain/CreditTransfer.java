package be.huurwerk.bankformats.pain;

import java.math.BigDecimal;

/**
 * One payment.
 *
 * @param endToEndId comes back on the statement: in CODA, record 22, positions 64 to 98
 * @param amount euro, exact to the cent, positive
 */
public record CreditTransfer(String endToEndId, BigDecimal amount, Party creditor, Remittance remittance) {

    /** @throws IllegalArgumentException when the identifier or the amount can't be ordered */
    public CreditTransfer {
        endToEndId = SepaText.identifier(endToEndId);
        amount = Amounts.exact(amount);
    }
}
