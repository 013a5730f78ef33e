package be.huurwerk.deposit.interest;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/interestRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "interestRuns")
public class InterestRunResource {

    private final StartInterestRun start;
    private final RunAnswers runs;

    InterestRunResource(StartInterestRun start, RunAnswers runs) {
        this.start = start;
        this.runs = runs;
    }

    /** Of which year interest is capitalised. */
    @Schema(name = "InterestRunRequest")
    public record InterestRunRequest(@Min(1900) @Max(9999) Integer year) {}

    /** An interest run and how far it is. */
    @Schema(name = "InterestRun")
    public record InterestRunView(
            UUID runId,
            String href,
            int year,
            RunStatus status,
            int total,
            int done,
            int failed,
            OffsetDateTime startedAt,
            Optional<OffsetDateTime> finishedAt,
            List<RunFailure> failures) {

        static InterestRunView of(Run run) {
            RunView view = RunView.of(run);
            return new InterestRunView(
                    view.runId(),
                    Hrefs.interestRun(view.runId()).toString(),
                    InterestYears.yearOf(run),
                    view.status(),
                    view.total(),
                    view.done(),
                    view.failed(),
                    view.startedAt(),
                    view.finishedAt(),
                    view.failures());
        }
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "startInterestRun",
            summary =
                    "Capitalise the interest of a year on 31 December, and of the years before it that are not; nothing twice")
    @APIResponseSchema(value = InterestRunView.class, responseCode = "202")
    public RestResponse<InterestRunView> start(InterestRunRequest body) {
        return accepted(start.start(body.year()));
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getInterestRun", summary = "An interest run and how far it is")
    public InterestRunView get(@PathParam("runId") UUID runId) {
        return InterestRunView.of(runs.get(InterestYears.KIND, runId));
    }

    @POST
    @Audited
    @Path("/{runId}/stop")
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "stopInterestRun",
            summary = "Begin no further part of an interest run; asked again, it goes on")
    public InterestRunView stop(@PathParam("runId") UUID runId) {
        return InterestRunView.of(runs.stop(InterestYears.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listInterestRunFailures",
            summary = "The deposits that an interest run gave up because of a fault")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(InterestYears.KIND, runId, page);
    }

    private static RestResponse<InterestRunView> accepted(Run run) {
        return RestResponse.ResponseBuilder.<InterestRunView>create(RestResponse.Status.ACCEPTED)
                .entity(InterestRunView.of(run))
                .header("Location", Hrefs.interestRun(run.runId()))
                .build();
    }
}
