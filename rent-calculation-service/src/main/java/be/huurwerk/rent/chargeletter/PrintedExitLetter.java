package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.yearlysettlement.ExitStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter of an estimate as it was printed.
 *
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @param pdf the bytes; empty once they were erased
 */
record PrintedExitLetter(
        UUID letterId, Of of, LetterLanguage language, LocalDate dated, String hash, Optional<byte[]> pdf) {

    /** An estimate: one that is made anew is another. */
    record Of(UUID settlementKey, UUID tenancyId, Instant decidedAt) {

        static Of of(ExitStatement exit) {
            return new Of(exit.settlementKey(), exit.tenancyId(), exit.decidedAt());
        }
    }
}
