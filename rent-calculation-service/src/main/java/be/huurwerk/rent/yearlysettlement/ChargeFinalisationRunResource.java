package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/chargeFinalisationRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeFinalisationRunResource {

    private final AskFinalisationRun ask;
    private final RunAnswers runs;
    private final Caller caller;

    ChargeFinalisationRunResource(AskFinalisationRun ask, RunAnswers runs, Caller caller) {
        this.ask = ask;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "startChargeFinalisationRun",
            summary = "Make final every draft of a period that was looked at; by somebody else than who did and who"
                    + " drafted it",
            description = "Each is computed again: one whose facts changed stays a draft and is a failure of the run.")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(Bodies.FinalisationRun body) {
        return accepted(ask.ask(new FinalisationRuns.Asked(
                body.from(), body.until(), body.dueOn(), body.advancesFrom(), Who.of(caller))));
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getChargeFinalisationRun", summary = "How many drafts of a period are made final")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(FinalisationRuns.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "stopChargeFinalisationRun", summary = "Make no further draft of a run final")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(FinalisationRuns.KIND, runId));
    }

    @POST
    @Path("/{runId}/resume")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "resumeChargeFinalisationRun",
            summary = "Go on with the drafts that a stopped run has not made final, for who asked for the run")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> resume(@PathParam("runId") UUID runId) {
        return accepted(runs.resume(FinalisationRuns.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeFinalisationRunFailures",
            summary = "The settlements that could not be made final, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(FinalisationRuns.KIND, runId, page);
    }

    private static RestResponse<RunView> accepted(Run run) {
        return RunAnswers.accepted(run, Hrefs.chargeFinalisationRun(run.runId()).toString());
    }
}
