package be.huurwerk.webkit.problem;

import java.time.LocalDate;

/**
 * A parameter that an answer had to do without, so that what depends on it is left out.
 *
 * @param name of the parameter, as {@code deposit/cap}
 * @param on the day on which it has no value
 */
public record UnknownParameter(String name, LocalDate on) {}
