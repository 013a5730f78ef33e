package be.huurwerk.deposit.quote;

import java.time.LocalDate;

/**
 * A figure that nobody supplied, so that whatever needs it is left out.
 *
 * @param name what is left out, as {@code cap}
 * @param parameter the parameter that has no value, as {@code deposit/cap}
 * @param on the date on which it was looked up
 */
public record Unknown(String name, String parameter, LocalDate on) {}
