package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The runs that count. */
@Path("/countingRuns/{runId}")
@Tag(name = "countingRuns")
@Produces(MediaType.APPLICATION_JSON)
public class CountingRunResource {
    private static final String KIND = "counting";

    private final RunAnswers runs;

    CountingRunResource(RunAnswers runs) {
        this.runs = runs;
    }

    @GET
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getCountingRun", summary = "A run that counts")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(KIND, runId));
    }

    @GET
    @Path("/progress")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "watchCountingRun", summary = "How far it is")
    public Multi<OutboundSseEvent> progress(@PathParam("runId") UUID runId) {
        return runs.progress(KIND, runId);
    }

    @GET
    @Path("/failures")
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listFailuresOfCountingRun", summary = "What it gave up")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(KIND, runId, page);
    }

    @POST
    @Path("/stop")
    @Audited
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "stopCountingRun", summary = "Stop it")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(KIND, runId));
    }

    @POST
    @Path("/resume")
    @Audited
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "resumeCountingRun", summary = "Go on with it")
    public RunView resume(@PathParam("runId") UUID runId) {
        return RunView.of(runs.resume(KIND, runId));
    }
}
