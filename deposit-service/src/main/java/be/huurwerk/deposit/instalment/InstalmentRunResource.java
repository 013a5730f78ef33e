package be.huurwerk.deposit.instalment;

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

@Path("/instalmentRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "instalments")
class InstalmentRunResource {

    private final StartInstalmentRun start;
    private final RunAnswers runs;

    InstalmentRunResource(StartInstalmentRun start, RunAnswers runs) {
        this.start = start;
        this.runs = runs;
    }

    @Schema(name = "InstalmentRunRequest")
    record RunRequest(
            @Schema(description = "The day of which the instalments are looked at")
            LocalDate businessDate) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "startInstalmentRun",
            summary = "Tell others which instalments are due on a day, and which are late; each once")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(RunRequest body) {
        Run run = start.start(body.businessDate());
        return RunAnswers.accepted(run, "/deposit/v1/instalmentRuns/" + run.runId());
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getInstalmentRun", summary = "A run over instalments and how far it is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(InstalmentRunHandler.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "stopInstalmentRun",
            summary = "Begin no further part of a run; it goes on when it is asked again")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(InstalmentRunHandler.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "listInstalmentRunFailures", summary = "The deposits that a run gave up, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(InstalmentRunHandler.KIND, runId, page);
    }
}
