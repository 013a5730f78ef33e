package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
class EvaluationResource {

    private final EvaluateArrears evaluateArrears;
    private final RunAnswers runs;
    private final Authority authority;

    EvaluationResource(EvaluateArrears evaluateArrears, RunAnswers runs, Authority authority) {
        this.evaluateArrears = evaluateArrears;
        this.runs = runs;
        this.authority = authority;
    }

    @Schema(name = "EvaluationRequest")
    record EvaluationRequest(LocalDate businessDate) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(
            operationId = "evaluateArrears",
            summary = "Open and close the arrears cases of a day, and propose the next step of each")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> evaluate(EvaluationRequest request) {
        authority.require(Act.startRun);
        Run run = evaluateArrears.evaluate(request.businessDate());
        return RunAnswers.accepted(run, "/arrears/v1/evaluations/" + run.runId());
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getEvaluation", summary = "An evaluation and how far it is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(EvaluateArrears.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(operationId = "stopEvaluation", summary = "Let an evaluation begin no further accounts")
    public RunView stop(@PathParam("runId") UUID runId) {
        authority.require(Act.startRun);
        return RunView.of(runs.stop(EvaluateArrears.KIND, runId));
    }

    @POST
    @Path("/{runId}/resume")
    @Audited
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(operationId = "resumeEvaluation", summary = "Let a stopped evaluation go on with what it has not done")
    public RunView resume(@PathParam("runId") UUID runId) {
        authority.require(Act.startRun);
        return RunView.of(runs.resume(EvaluateArrears.KIND, runId));
    }

    @GET
    @Path("/{runId}/progress")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "watchEvaluation",
            summary = "The evaluation as server-sent events, each time that it is further, until it is over")
    @APIResponse(
            responseCode = "200",
            description = "Events of the name progress; the data of each is a run",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> progress(@PathParam("runId") UUID runId) {
        return runs.progress(EvaluateArrears.KIND, runId);
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "listEvaluationFailures",
            summary = "The rent accounts that an evaluation gave up because of a fault")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(EvaluateArrears.KIND, runId, page);
    }
}
