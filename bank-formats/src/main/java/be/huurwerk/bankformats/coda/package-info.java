/** Coded statements of account (CODA 2.6, Febelfin): a strict, streaming reader and a small writer. */
package be.huurwerk.bankformats.coda;
