package be.huurwerk.bankformats.coda;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Header and old balance of a statement.
 *
 * @param duplicate the bank sends it again
 * @param account IBAN, or an account number of the old form
 * @param statementNumber number on paper, a day number, or zero
 * @param codaSequence number of the file in its year, or zero
 * @param oldBalance positive is credit
 */
public record CodaOpening(
        int line,
        LocalDate createdOn,
        String bank,
        boolean duplicate,
        String fileReference,
        String bic,
        String account,
        String currency,
        int statementNumber,
        int codaSequence,
        LocalDate oldBalanceDate,
        BigDecimal oldBalance,
        String holder,
        String description) {

    /** The number that identifies the statement within its year: that of the statement, or of the file when the bank gives none. */
    public int number() {
        return statementNumber != 0 ? statementNumber : codaSequence;
    }
}
