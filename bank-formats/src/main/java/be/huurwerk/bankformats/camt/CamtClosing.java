package be.huurwerk.bankformats.camt;

import java.math.BigDecimal;

/**
 * End of a statement, with what was read.
 *
 * @param entries all of them, those that are not booked included
 * @param credits sum of the booked credits
 * @param debits sum of the booked debits, positive
 * @param movements number of movements handed out
 */
public record CamtClosing(int line, int entries, BigDecimal credits, BigDecimal debits, int movements) {}
