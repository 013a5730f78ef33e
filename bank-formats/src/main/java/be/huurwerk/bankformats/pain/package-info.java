/**
 * Orders to the bank, in the ISO 20022 messages of 2019: pain.001.001.09 (credit transfers) and pain.008.001.08 (direct debits), within the
 * SEPA rules: euro, accounts by IBAN alone, the restricted Latin character set, at most 35 characters for an identifier. What a single bank
 * asks beyond them is not known here. The answers, pain.002, are read in the versions 03 to 15.
 */
package be.huurwerk.bankformats.pain;
