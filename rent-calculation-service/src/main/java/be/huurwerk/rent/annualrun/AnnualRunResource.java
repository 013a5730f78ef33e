package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.annualrun.AnnualRun.Purpose;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/annualRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annualRuns")
public class AnnualRunResource {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final StartAnnualRun start;
    private final ApproveAnnualRun approve;
    private final AnnualRunStore store;
    private final RunAnswers runs;
    private final Caller caller;

    AnnualRunResource(
            StartAnnualRun start, ApproveAnnualRun approve, AnnualRunStore store, RunAnswers runs, Caller caller) {
        this.start = start;
        this.approve = approve;
        this.store = store;
        this.runs = runs;
        this.caller = caller;
    }

    /**
     * What is asked.
     *
     * @param dryRun find what would be decided, and decide nothing; false by default
     */
    @Schema(name = "AnnualRunRequest")
    public record AnnualRunRequest(@Min(1000) @Max(9999) Integer year, Optional<Boolean> dryRun) {}

    /** A client asked for the run, or approved it. */
    @Schema(name = "AnnualRunRequested")
    public record RequestView(String by, OffsetDateTime at) {}

    private static OffsetDateTime time(Instant instant) {
        return Moments.inBrussels(instant);
    }

    /**
     * An annual run and how far it is.
     *
     * @param approves the dry run that was approved
     * @param requestedBy the client that asked for it when it was last opened
     * @param approvedBy of an approval: the client that approved last
     * @param requests each time that it was asked for or approved, in order
     */
    @Schema(name = "AnnualRun")
    public record AnnualRunView(
            UUID runId,
            String href,
            int year,
            boolean dryRun,
            Optional<UUID> approves,
            Optional<String> approvedBy,
            String requestedBy,
            OffsetDateTime requestedAt,
            List<RequestView> requests,
            RunStatus status,
            int total,
            int done,
            int failed,
            OffsetDateTime startedAt,
            Optional<OffsetDateTime> finishedAt,
            List<RunFailure> failures) {

        static AnnualRunView of(AnnualRun annualRun, RunView run) {
            return new AnnualRunView(
                    run.runId(),
                    Hrefs.annualRun(run.runId()).toString(),
                    annualRun.year(),
                    annualRun.purpose() == Purpose.dryRun,
                    annualRun.approves(),
                    annualRun.approves().map(dryRun -> annualRun.lastRequest().by()),
                    annualRun.lastRequest().by(),
                    time(annualRun.lastRequest().at()),
                    annualRun.requests().stream()
                            .map(request -> new RequestView(request.by(), time(request.at())))
                            .toList(),
                    run.status(),
                    run.total(),
                    run.done(),
                    run.failed(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.failures());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(
            operationId = "startAnnualRun",
            summary = "Decide the rents of all tenancies for 1 January of a year, or find what they would be")
    @APIResponseSchema(value = AnnualRunView.class, responseCode = "202")
    public RestResponse<AnnualRunView> start(AnnualRunRequest body) {
        Purpose purpose = body.dryRun().orElse(false) ? Purpose.dryRun : Purpose.decision;
        return accepted(start.start(body.year(), purpose, caller.clientId()));
    }

    @GET
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listAnnualRuns", summary = "The annual runs, newest first")
    public Page<AnnualRunView> list(@BeanParam PageRequest request) {
        UUID before = request.position(LAST, parts -> UUID.fromString(parts.get(0)));
        Page<AnnualRun> page = request.page(
                store.before(before, request.limit()),
                store.count(),
                run -> List.of(run.runId().toString()));
        return new Page<>(
                page.items().stream().map(run -> view(run.runId())).toList(),
                page.pageSize(),
                page.total(),
                page.next());
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getAnnualRun", summary = "An annual run and how far it is")
    public AnnualRunView get(@PathParam("runId") UUID runId) {
        return view(runId);
    }

    @POST
    @Path("/{runId}/approval")
    @Idempotent
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(
            operationId = "approveAnnualRun",
            summary = "Decide what a dry run found; a rent that would be another by now is held back")
    @APIResponseSchema(value = AnnualRunView.class, responseCode = "202")
    public RestResponse<AnnualRunView> approve(@PathParam("runId") UUID runId) {
        return accepted(approve.approve(runId, caller.clientId()));
    }

    @POST
    @Audited
    @Path("/{runId}/stop")
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(operationId = "stopAnnualRun", summary = "Begin no further part of an annual run")
    public AnnualRunView stop(@PathParam("runId") UUID runId) {
        return view(runs.stop(AnnualRuns.KIND, runId));
    }

    @POST
    @Audited
    @Path("/{runId}/resume")
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(operationId = "resumeAnnualRun", summary = "Go on with what a stopped annual run has not done")
    @APIResponseSchema(value = AnnualRunView.class, responseCode = "202")
    public RestResponse<AnnualRunView> resume(@PathParam("runId") UUID runId) {
        return accepted(runs.resume(AnnualRuns.KIND, runId));
    }

    @GET
    @Path("/{runId}/progress")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "watchAnnualRun",
            summary = "The run as server-sent events, each time that it is further, until it is over")
    @APIResponse(
            responseCode = "200",
            description = "Events of the name progress; the data of each is a run",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> progress(@PathParam("runId") UUID runId) {
        return runs.progress(AnnualRuns.KIND, runId);
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listAnnualRunFailures",
            summary = "The tenancies that an annual run gave up because of a fault")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(AnnualRuns.KIND, runId, page);
    }

    private RestResponse<AnnualRunView> accepted(Run run) {
        return RestResponse.ResponseBuilder.<AnnualRunView>create(RestResponse.Status.ACCEPTED)
                .entity(view(run))
                .header("Location", Hrefs.annualRun(run.runId()))
                .build();
    }

    private AnnualRunView view(UUID runId) {
        return view(runs.get(AnnualRuns.KIND, runId));
    }

    private AnnualRunView view(Run run) {
        AnnualRun annualRun = store.find(run.runId()).orElseThrow();
        return AnnualRunView.of(annualRun, RunView.of(run));
    }
}
