package be.huurwerk.arrears.reconciliation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A bank statement in figures, in euro; money received is positive.
 *
 * @param before new balance of the statement before it, where there is one, less what the two share
 * @param movements sum of its movements
 * @param rentAccounts of these, what was booked on rent accounts
 * @param deposits of these, what was told to deposit-service
 * @param queued of these, what nobody knows the purpose of
 * @param repeated of these, what another statement booked
 * @param ledger what stands on rent accounts for its movements
 * @param nothingElse whether other statements hold all of it
 */
record StatementFigures(
        UUID bankStatementId,
        String account,
        int year,
        int number,
        Optional<BigDecimal> before,
        BigDecimal opening,
        BigDecimal closing,
        BigDecimal movements,
        BigDecimal rentAccounts,
        BigDecimal deposits,
        BigDecimal queued,
        BigDecimal repeated,
        BigDecimal ledger,
        boolean nothingElse) {

    /** What has another known purpose: refunds that were paid out, and the like. */
    BigDecimal otherwise() {
        return movements
                .subtract(rentAccounts)
                .subtract(deposits)
                .subtract(queued)
                .subtract(repeated);
    }
}
