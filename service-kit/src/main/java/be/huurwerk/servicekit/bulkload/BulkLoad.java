package be.huurwerk.servicekit.bulkload;

import be.huurwerk.servicekit.run.Run;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A file as it stands.
 *
 * @param dryRun whether it was only tried; then it has no run
 * @param total its lines, the header and blank ones left out
 * @param refused the lines that were refused
 * @param waiting sound lines that are not recorded
 * @param totals what the sound lines add up to, by name
 */
record BulkLoad(
        UUID bulkLoadId,
        String kind,
        boolean dryRun,
        int total,
        int refused,
        int waiting,
        SortedMap<String, BigDecimal> totals,
        Instant loadedAt,
        Optional<Run> run) {

    int recorded() {
        return dryRun ? 0 : total - refused - waiting;
    }
}
