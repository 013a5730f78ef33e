package be.huurwerk.deposit.settlement;

import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/settlementRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settlements")
class SettlementRunResource {

    private final StartSettlementRun start;
    private final RunAnswers runs;

    SettlementRunResource(StartSettlementRun start, RunAnswers runs) {
        this.start = start;
        this.runs = runs;
    }

    @Schema(name = "SettlementRunRequest")
    record RunRequest(
            @Schema(description = "The day by which the leases are over")
            LocalDate businessDate) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "startSettlementRun",
            summary = "Settle the deposits that waited for the end of the lease, each once")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(RunRequest body) {
        Run run = start.start(body.businessDate());
        return RunAnswers.accepted(run, "/deposit/v1/settlementRuns/" + run.runId());
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getSettlementRun", summary = "A run of settlements and how far it is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(SettlementRunHandler.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "stopSettlementRun",
            summary = "Begin no further part of a run; it goes on when it is asked again")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(SettlementRunHandler.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listSettlementRunFailures",
            summary = "The tenancies whose deposit a run could not settle, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(SettlementRunHandler.KIND, runId, page);
    }
}
