package be.huurwerk.deposit.letter;

import be.huurwerk.letterkit.LetterLanguage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter about a deposit as it was printed.
 *
 * @param about the person or heir to whom it goes alone, or the plan that it tells of; empty for the household
 * @param year of which it tells
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @param pdf the bytes; empty once they were erased
 */
record Letter(
        UUID letterId,
        UUID depositId,
        UUID tenancyId,
        Optional<UUID> about,
        Kind kind,
        int year,
        LetterLanguage language,
        LocalDate dated,
        String hash,
        Optional<byte[]> pdf) {

    /** Names are those of the database. */
    enum Kind {
        /** What the deposit did in a year (<i>jaarlijks overzicht</i>). */
        yearly,
        /** How it was settled at the end (<i>afrekening</i>). */
        settlement,
        /** What goes back of a tenancy that was a mistake. */
        withdrawal,
        /** In what instalments it is paid (<i>afbetalingsplan</i>). */
        plan
    }
}
