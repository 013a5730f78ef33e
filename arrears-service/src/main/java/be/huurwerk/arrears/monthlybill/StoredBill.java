package be.huurwerk.arrears.monthlybill;

import be.huurwerk.letterkit.LetterLanguage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A bill as it was printed.
 *
 * @param untilOrdinal the last line of the account that it knows
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @param pdf the bytes; empty once they were erased
 */
record StoredBill(
        UUID billId,
        UUID rentAccountId,
        UUID tenancyId,
        YearMonth month,
        LetterLanguage language,
        LocalDate dated,
        long untilOrdinal,
        String hash,
        Optional<byte[]> pdf) {}
