package be.huurwerk.rent.income.bulkload;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.RunView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of incomes in JSON: a run, in lines.
 *
 * @param alreadyLoaded true when the same file was sent before
 * @param total lines, the header and blank ones left out
 * @param accepted sound lines
 * @param refused lines with a fault
 * @param done accepted lines that are recorded
 * @param failed lines that will not be: refused, or given up by the run
 * @param failures persons whose lines the run gave up
 */
@Schema(name = "IncomeBulkLoad")
record BulkLoadView(
        UUID incomeBulkLoadId,
        String href,
        String refusalsHref,
        Optional<Boolean> alreadyLoaded,
        UUID runId,
        RunStatus status,
        int total,
        int accepted,
        int refused,
        int done,
        int failed,
        OffsetDateTime startedAt,
        Optional<OffsetDateTime> finishedAt,
        List<RunFailure> failures) {

    static BulkLoadView of(BulkLoad load, boolean alreadyLoaded) {
        RunView run = RunView.of(load.run());
        boolean over = run.finishedAt().isPresent();
        String href = Hrefs.incomeBulkLoad(load.incomeBulkLoadId()).toString();
        return new BulkLoadView(
                load.incomeBulkLoadId(),
                href,
                href + "/refusals",
                alreadyLoaded ? Optional.of(true) : Optional.empty(),
                run.runId(),
                run.status(),
                load.total(),
                load.total() - load.refused(),
                load.refused(),
                load.recorded(),
                load.refused() + (over ? load.waiting() : 0),
                run.startedAt(),
                run.finishedAt(),
                run.failures());
    }
}
