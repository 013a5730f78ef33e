package be.huurwerk.arrears.bankstatement;

import java.util.UUID;

/**
 * Statements of an account that were never imported, by their numbers in the year.
 *
 * @param from number of the first of them
 * @param until number of the last of them
 * @param beforeBankStatementId the statement that comes after them
 */
record Gap(String account, int year, int from, int until, UUID beforeBankStatementId) {}
