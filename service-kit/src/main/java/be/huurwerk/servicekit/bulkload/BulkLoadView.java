package be.huurwerk.servicekit.bulkload;

import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.servicekit.time.Moments;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file in JSON: a run, in lines.
 *
 * @param alreadyLoaded true when the same file was sent before
 * @param dryRun true when it was only tried
 * @param total lines, the header and blank ones left out
 * @param accepted sound lines
 * @param refused lines with a fault
 * @param done accepted lines that are recorded
 * @param failed lines that will not be: refused, or given up by the run
 * @param totals what the accepted lines add up to
 * @param failures what the run gave up
 */
@Schema(name = "BulkLoad")
public record BulkLoadView(
        UUID bulkLoadId,
        String href,
        String refusalsHref,
        String kind,
        Optional<Boolean> alreadyLoaded,
        Optional<Boolean> dryRun,
        Optional<UUID> runId,
        RunStatus status,
        int total,
        int accepted,
        int refused,
        int done,
        int failed,
        List<Total> totals,
        OffsetDateTime startedAt,
        Optional<OffsetDateTime> finishedAt,
        List<RunFailure> failures) {

    /** A sum of the file, in euro. */
    @Schema(name = "BulkLoadTotal")
    public record Total(String name, BigDecimal amount) {}

    static BulkLoadView of(BulkLoad load, boolean alreadyLoaded, String href) {
        Optional<RunView> run = load.run().map(RunView::of);
        boolean over = run.flatMap(RunView::finishedAt).isPresent();
        OffsetDateTime loadedAt = Moments.inBrussels(load.loadedAt());
        return new BulkLoadView(
                load.bulkLoadId(),
                href,
                href + "/refusals",
                load.kind(),
                Optional.of(true).filter(known -> alreadyLoaded),
                Optional.of(true).filter(tried -> load.dryRun()),
                run.map(RunView::runId),
                run.map(RunView::status).orElse(RunStatus.completed),
                load.total(),
                load.total() - load.refused(),
                load.refused(),
                load.recorded(),
                load.refused() + (over ? load.waiting() : 0),
                load.totals().entrySet().stream()
                        .map(total -> new Total(total.getKey(), total.getValue()))
                        .toList(),
                run.map(RunView::startedAt).orElse(loadedAt),
                run.isEmpty() ? Optional.of(loadedAt) : run.flatMap(RunView::finishedAt),
                run.map(RunView::failures).orElse(List.of()));
    }
}
