package be.huurwerk.arrears.reminder;

import be.huurwerk.letterkit.LetterLanguage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter as it was printed.
 *
 * @param payBy the last day of its term
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @param pdf the bytes; empty once they were erased
 */
record StoredReminder(
        UUID letterId,
        UUID stepId,
        UUID tenancyId,
        LetterLanguage language,
        LocalDate dated,
        LocalDate payBy,
        String hash,
        Optional<byte[]> pdf) {}
