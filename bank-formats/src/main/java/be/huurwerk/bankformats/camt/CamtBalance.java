package be.huurwerk.bankformats.camt;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A booked balance.
 *
 * @param amount in euro, to the cent; positive is credit
 */
public record CamtBalance(BigDecimal amount, LocalDate date) {}
