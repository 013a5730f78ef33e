package be.huurwerk.bankformats.pain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One collection under a mandate.
 *
 * @param endToEndId comes back on the statement
 * @param amount euro, exact to the cent, positive
 * @param mandateReference at most 35 characters; comes back in a CODA communication of type 127
 * @param signedOn the day on which the debtor signed the mandate
 */
public record DirectDebit(
        String endToEndId,
        BigDecimal amount,
        String mandateReference,
        LocalDate signedOn,
        Sequence sequence,
        Party debtor,
        Remittance remittance) {

    /** Where a collection stands in the life of its mandate. */
    public enum Sequence {
        FIRST("FRST"),
        RECURRENT("RCUR"),
        FINAL("FNAL"),
        ONE_OFF("OOFF");

        private final String code;

        Sequence(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException when an identifier or the amount can't be ordered */
    public DirectDebit {
        endToEndId = SepaText.identifier(endToEndId);
        mandateReference = SepaText.identifier(mandateReference);
        amount = Amounts.exact(amount);
    }
}
