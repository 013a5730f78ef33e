package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The schedule in JSON.
 *
 * @param on whether this installation starts its runs by itself
 * @param goLive the first business date that is started
 */
@Schema(name = "Schedule")
record ScheduleView(boolean on, Optional<LocalDate> goLive, LocalDate businessDate, List<ScheduledKind> runs) {

    /**
     * A kind of run.
     *
     * @param timing the landlord's choice that is in force on the business date
     * @param after the kinds that go before it
     */
    @Schema(name = "ScheduledKind")
    record ScheduledKind(
            String kind,
            String timing,
            List<String> after,
            Optional<LastRun> last,
            Optional<NextRun> next,
            Optional<RefusedRun> refused) {}

    /** What was started last. */
    @Schema(name = "LastScheduledRun")
    record LastRun(
            LocalDate businessDate,
            UUID runId,
            RunStatus status,
            int total,
            int done,
            int failed,
            Optional<OffsetDateTime> startedAt,
            Optional<OffsetDateTime> finishedAt) {

        static LastRun of(LocalDate businessDate, Run run) {
            return new LastRun(
                    businessDate,
                    run.runId(),
                    run.status(),
                    run.total(),
                    run.done(),
                    run.failed(),
                    run.startedAt().map(Moments::inBrussels),
                    run.finishedAt().map(Moments::inBrussels));
        }
    }

    /**
     * What is next.
     *
     * @param at from when on it may begin
     * @param behind business dates that have come and were not started
     * @param waitsFor the kind whose run is not over, or not begun
     */
    @Schema(name = "NextScheduledRun")
    record NextRun(LocalDate businessDate, OffsetDateTime at, int behind, Optional<String> waitsFor) {

        static NextRun of(LocalDate businessDate, Instant at, long behind, Optional<String> waitsFor) {
            return new NextRun(businessDate, Moments.inBrussels(at), Math.toIntExact(behind), waitsFor);
        }
    }

    /** What did not start, and why. */
    @Schema(name = "RefusedScheduledRun")
    record RefusedRun(LocalDate businessDate, int attempts, OffsetDateTime triedAt, String cause) {

        static RefusedRun of(ScheduledDay day) {
            return new RefusedRun(
                    day.businessDate(),
                    day.attempts(),
                    Moments.inBrussels(day.triedAt()),
                    day.reason().orElse(""));
        }
    }
}
