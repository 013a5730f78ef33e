package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/monthlyPostings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monthlyPostings")
class MonthlyPostingResource {

    private final PostMonth postMonth;
    private final Runs runs;
    private final Authority authority;

    MonthlyPostingResource(PostMonth postMonth, Runs runs, Authority authority) {
        this.postMonth = postMonth;
        this.runs = runs;
        this.authority = authority;
    }

    @Schema(name = "MonthlyPostingRequest")
    record PostingRequest(YearMonth month) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(operationId = "postMonth", summary = "Post the rent of a month on all accounts")
    @APIResponse(
            responseCode = "202",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response post(PostingRequest request) {
        authority.require(Act.startRun);
        Run run = postMonth.post(request.month());
        return Response.accepted(RunView.of(run))
                .header(HttpHeaders.LOCATION, "/arrears/v1/monthlyPostings/" + run.runId())
                .build();
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMonthlyPosting", summary = "A run of monthly postings")
    public RunView get(@PathParam("runId") UUID runId) {
        return runs.find(runId)
                .filter(run -> run.kind().equals(PostMonth.KIND))
                .map(RunView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such posting run.", "Deze boekingsrun bestaat niet.")));
    }
}
