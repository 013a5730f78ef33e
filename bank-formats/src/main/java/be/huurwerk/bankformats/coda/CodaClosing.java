package be.huurwerk.bankformats.coda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * End of a statement, with what was read.
 *
 * @param newBalance positive is credit; the old balance when the file of an empty statement has no new one
 * @param records as the trailer counts them
 * @param debits sum of the debits, without details, positive
 * @param credits sum of the credits, without details
 * @param movements number of movements handed out
 */
public record CodaClosing(
        int line,
        BigDecimal newBalance,
        Optional<LocalDate> newBalanceDate,
        int records,
        BigDecimal debits,
        BigDecimal credits,
        int movements) {}
