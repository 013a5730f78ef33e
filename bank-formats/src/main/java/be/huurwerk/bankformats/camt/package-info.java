/** Statements and notifications in XML (camt.053 and camt.054, ISO 20022): a strict, streaming reader. */
package be.huurwerk.bankformats.camt;
