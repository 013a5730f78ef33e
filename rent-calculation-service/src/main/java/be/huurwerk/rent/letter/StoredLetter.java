package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.LetterLanguage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter as it was printed.
 *
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @param pdf the bytes; empty once they were erased
 */
record StoredLetter(
        UUID rentLetterId,
        UUID rentDecisionId,
        UUID tenancyId,
        LetterLanguage language,
        LocalDate dated,
        String hash,
        Optional<byte[]> pdf) {}
