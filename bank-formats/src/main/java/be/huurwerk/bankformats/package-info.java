/** Formats of the bank: structured communication, account numbers and statements. Pure Java, without dependencies. */
package be.huurwerk.bankformats;
