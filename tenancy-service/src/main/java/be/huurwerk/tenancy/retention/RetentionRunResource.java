package be.huurwerk.tenancy.retention;

import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/retentionRuns")
@Tag(name = "retentionRuns")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionRunResource {

    private final StartRetention startRetention;
    private final RetentionStore store;
    private final RunAnswers runs;

    RetentionRunResource(StartRetention startRetention, RetentionStore store, RunAnswers runs) {
        this.startRetention = startRetention;
        this.store = store;
        this.runs = runs;
    }

    /** @param dryRun count what would be erased, and erase nothing; false by default */
    @Schema(name = "RetentionRunRequest")
    public record RetentionRunRequest(Optional<Boolean> dryRun) {}

    /** How many rows of a sort. */
    @Schema(name = "RetentionFigure")
    public record Figure(String what, long rows) {}

    /**
     * A run and how far it is; its subjects are tenancies.
     *
     * @param months how long a file is kept after the end of the tenancy
     * @param figures what it erased, or would erase
     */
    @Schema(name = "RetentionRun")
    public record RetentionRunView(
            String href,
            UUID runId,
            LocalDate businessDate,
            int months,
            boolean dryRun,
            List<Figure> figures,
            RunStatus status,
            int total,
            int done,
            int failed,
            OffsetDateTime startedAt,
            Optional<OffsetDateTime> finishedAt,
            List<RunFailure> failures) {}

    @POST
    @Idempotent
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "startRetention",
            summary = "Erase what is personal in files that were kept long enough, or count what it would be",
            description =
                    "A dry run of the same business date must have completed. Figures of rent stay. A person who is"
                            + " in another file that is kept stays known.")
    @APIResponseSchema(value = RetentionRunView.class, responseCode = "202")
    public RestResponse<RetentionRunView> start(RetentionRunRequest body) {
        return accepted(startRetention.start(body.dryRun().orElse(false)));
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "getRetentionRun", summary = "What a retention run erased, or would erase")
    public RetentionRunView get(@PathParam("runId") UUID runId) {
        return view(runs.get(RetentionRun.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "listRetentionFailures",
            summary = "The tenancies that a retention run gave up because of a fault")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(RetentionRun.KIND, runId, page);
    }

    @POST
    @Audited
    @Path("/{runId}/stop")
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "stopRetention", summary = "Begin no further part of a retention run")
    public RetentionRunView stop(@PathParam("runId") UUID runId) {
        return view(runs.stop(RetentionRun.KIND, runId));
    }

    @POST
    @Audited
    @Path("/{runId}/resume")
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "resumeRetention", summary = "Go on with what a stopped retention run has not done")
    @APIResponseSchema(value = RetentionRunView.class, responseCode = "202")
    public RestResponse<RetentionRunView> resume(@PathParam("runId") UUID runId) {
        return accepted(runs.resume(RetentionRun.KIND, runId));
    }

    private RestResponse<RetentionRunView> accepted(Run run) {
        return RestResponse.ResponseBuilder.<RetentionRunView>create(RestResponse.Status.ACCEPTED)
                .entity(view(run))
                .header("Location", href(run.runId()))
                .build();
    }

    private RetentionRunView view(Run run) {
        RetentionRun retention = store.find(run.runId()).orElseThrow();
        RunView view = RunView.of(run);
        return new RetentionRunView(
                href(run.runId()).toString(),
                run.runId(),
                retention.businessDate(),
                retention.months(),
                retention.dryRun(),
                store.figures(run.runId()).entrySet().stream()
                        .map(figure -> new Figure(figure.getKey(), figure.getValue()))
                        .toList(),
                view.status(),
                view.total(),
                view.done(),
                view.failed(),
                view.startedAt(),
                view.finishedAt(),
                view.failures());
    }

    private static URI href(UUID runId) {
        return URI.create(Hrefs.BASE + "/retentionRuns/" + runId);
    }
}
