package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.run.RunStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A business date of a kind that the schedule came to.
 *
 * @param runId the run that was started; none while it was refused
 * @param reason why it was refused the last time, without data of persons
 */
record ScheduledDay(
        String kind,
        LocalDate businessDate,
        Optional<UUID> runId,
        Optional<RunStatus> status,
        Instant triedAt,
        int attempts,
        Optional<String> reason) {

    /** Whether what follows may begin: a stopped run still has something to do. */
    boolean isOver() {
        return status.map(now -> now == RunStatus.completed || now == RunStatus.failed)
                .orElse(runId.isPresent());
    }
}
