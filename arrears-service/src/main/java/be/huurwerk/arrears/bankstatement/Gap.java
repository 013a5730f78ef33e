package be.huurwerk.arrears.bankstatement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is missing between a statement of an account and the one before it.
 *
 * @param year of the statement after it
 * @param number of the statement after it
 * @param missing statements that were never imported, where the numbers say so
 * @param balance where the statement does not open with what the one before it closed with
 */
record Gap(
        String account,
        int year,
        int number,
        Optional<Missing> missing,
        Optional<Balance> balance,
        UUID beforeBankStatementId) {

    /**
     * By their numbers in the year.
     *
     * @param from number of the first of them
     * @param until number of the last of them
     */
    record Missing(int from, int until) {}

    /**
     * In euro.
     *
     * @param expected closing balance of the statement before
     * @param found opening balance of the statement after
     */
    record Balance(BigDecimal expected, BigDecimal found) {}
}
