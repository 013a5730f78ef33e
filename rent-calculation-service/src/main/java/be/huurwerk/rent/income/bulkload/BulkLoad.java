package be.huurwerk.rent.income.bulkload;

import be.huurwerk.servicekit.run.Run;
import java.util.UUID;

/**
 * A file of incomes as it stands.
 *
 * @param total its lines, the header and blank ones left out
 * @param refused the lines that were refused
 * @param waiting sound lines that are not recorded
 */
record BulkLoad(UUID incomeBulkLoadId, int total, int refused, int waiting, Run run) {

    int recorded() {
        return total - refused - waiting;
    }
}
