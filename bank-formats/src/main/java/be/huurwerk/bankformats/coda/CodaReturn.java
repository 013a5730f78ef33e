package be.huurwerk.bankformats.coda;

/**
 * An earlier transaction comes back.
 *
 * @param type 1 reject, 2 return, 3 refund, 4 reversal, 5 cancellation
 * @param reason ISO reason code, or blank
 */
public record CodaReturn(int type, String reason) {}
