package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.time.Moments;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Projections and their rebuilds in JSON. */
public final class ProjectionViews {
    private ProjectionViews() {}

    /** @param latest the rebuild that was asked last, if any was */
    @Schema(name = "Projection")
    public record ProjectionView(
            String projection, String listener, String topic, List<String> tables, Optional<RebuildView> latest) {}

    @Schema(name = "Projections")
    public record ProjectionsView(List<ProjectionView> items) {}

    @Schema(name = "ProjectionRebuilds")
    public record RebuildsView(List<RebuildView> items) {}

    @Schema(name = "ProjectionRebuild")
    public record RebuildView(
            UUID rebuildId,
            String projection,
            String client,
            OffsetDateTime askedAt,

            @Schema(description = "`failed` changed nothing")
            RebuildState state,

            Optional<OffsetDateTime> endedAt,

            @Schema(description = "Events that were read") Optional<Long> events,

            @Schema(description = "Rows that were there and that the topic does not tell of; 0 where all was right")
            Optional<Long> removed,

            @Schema(description = "Rows that the topic tells of and that were not there; 0 where all was right")
            Optional<Long> added,

            @Schema(description = "Why it failed") Optional<String> fault) {

        static RebuildView of(Rebuild rebuild) {
            return new RebuildView(
                    rebuild.rebuildId(),
                    rebuild.projection(),
                    rebuild.client(),
                    Moments.inBrussels(rebuild.askedAt()),
                    rebuild.state(),
                    rebuild.endedAt().map(Moments::inBrussels),
                    rebuild.outcome().map(Rebuild.Outcome::events),
                    rebuild.outcome().map(Rebuild.Outcome::removed),
                    rebuild.outcome().map(Rebuild.Outcome::added),
                    rebuild.reason());
        }
    }
}
