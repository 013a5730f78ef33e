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

@Path("/chargeSettlementRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeSettlementRunResource {

    private final AskSettlementRun ask;
    private final RunAnswers runs;
    private final Caller caller;

    ChargeSettlementRunResource(AskSettlementRun ask, RunAnswers runs, Caller caller) {
        this.ask = ask;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "startChargeSettlementRun",
            summary = "Draft the settlement of a period for every building with a cost of it that is not settled")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(Bodies.Run body) {
        return accepted(ask.ask(body.from(), body.until(), Who.of(caller)));
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getChargeSettlementRun", summary = "How far the drafts of a period are")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(SettlementRuns.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "stopChargeSettlementRun", summary = "Begin no further draft of a run")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(SettlementRuns.KIND, runId));
    }

    @POST
    @Path("/{runId}/resume")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "resumeChargeSettlementRun",
            summary = "Go on with the drafts that a stopped run has not made")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> resume(@PathParam("runId") UUID runId) {
        return accepted(runs.resume(SettlementRuns.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeSettlementRunFailures",
            summary = "The buildings whose settlement could not be drafted, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(SettlementRuns.KIND, runId, page);
    }

    private static RestResponse<RunView> accepted(Run run) {
        return RunAnswers.accepted(run, Hrefs.chargeSettlementRun(run.runId()).toString());
    }
}
