package be.huurwerk.deposit.letter;

import be.huurwerk.letterkit.LetterAnswer;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/yearStatementRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
class YearStatementRunResource {

    private final AskYearStatements ask;
    private final RunAnswers runs;
    private final YearStatementArchive archive;

    YearStatementRunResource(AskYearStatements ask, RunAnswers runs, YearStatementArchive archive) {
        this.ask = ask;
        this.runs = runs;
        this.archive = archive;
    }

    @Schema(name = "YearStatementRunRequest")
    record RunRequest(
            @Schema(description = "Of which the statements are printed; it is over") @Min(1900) @Max(9998)
            Integer year) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "startYearStatementRun",
            summary = "Print the yearly statement of every deposit; asked again, those that are missing")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(RunRequest body) {
        Run run = ask.ask(body.year());
        return RunAnswers.accepted(run, "/deposit/v1/yearStatementRuns/" + run.runId());
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getYearStatementRun", summary = "How far the printing of a year's statements is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(PrintYearStatements.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed({"deposit:write", "operations:write"})
    @Operation(
            operationId = "stopYearStatementRun",
            summary = "Begin no further part of the printing; it goes on when it is asked again")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(PrintYearStatements.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listYearStatementRunFailures",
            summary = "The deposits whose statement could not be printed, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(PrintYearStatements.KIND, runId, page);
    }

    @GET
    @Path("/{runId}/archive")
    @Blocking
    @Produces(LetterAnswer.ZIP)
    @PersonalData
    @PermissionsAllowed(
            value = {"deposit:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(operationId = "getYearStatementArchive", summary = "The statements of a year as one file")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file with a PDF a tenancy, under the tenancy's id",
            content =
                    @Content(
                            mediaType = LetterAnswer.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@PathParam("runId") UUID runId) {
        Run run = runs.get(PrintYearStatements.KIND, runId);
        return LetterAnswer.archive(run, runId, out -> archive.write(Integer.parseInt(run.key()), out));
    }
}
