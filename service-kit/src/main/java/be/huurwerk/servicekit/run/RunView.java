package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.time.Moments;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The JSON of a run, the same in every API. */
public record RunView(
        UUID runId,
        RunStatus status,
        int total,
        int done,
        int failed,
        OffsetDateTime startedAt,
        Optional<OffsetDateTime> finishedAt,
        List<RunFailure> failures) {

    /** {@code startedAt} of a queued run is when it was asked. */
    public static RunView of(Run run) {
        return new RunView(
                run.runId(),
                run.status(),
                run.total(),
                run.done(),
                run.failed(),
                local(run.startedAt().orElse(run.requestedAt())),
                run.finishedAt().map(RunView::local),
                run.failures());
    }

    private static OffsetDateTime local(java.time.Instant instant) {
        return Moments.inBrussels(instant);
    }
}
