package be.huurwerk.tenancy.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A run that erases what was kept long enough, or only finds it.
 *
 * @param businessDate the day on which it looks
 * @param months how long a file is kept after the end of the tenancy
 */
record RetentionRun(UUID runId, LocalDate businessDate, int months, boolean dryRun) {

    static final String KIND = "retention";

    /** A run of a day, and its trial, each once. */
    static String key(LocalDate businessDate, boolean dryRun) {
        return businessDate + (dryRun ? " dryRun" : "");
    }
}
