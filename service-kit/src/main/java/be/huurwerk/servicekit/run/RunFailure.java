package be.huurwerk.servicekit.run;

import java.util.UUID;

/**
 * A subject that a run gave up.
 *
 * @param code the problem's code, or {@code unexpected}
 * @param detail what was wrong, in English, without personal data
 */
public record RunFailure(UUID subject, String code, String detail) {}
