package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.LetterAnswer;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
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

/** The letters of an annual run, printed by a run that is known by the annual run's id. */
@Path("/annualRuns/{runId}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annualRuns")
public class AnnualLettersResource {

    private final AskAnnualLetters askLetters;
    private final Runs runs;
    private final RunAnswers answers;
    private final AnnualLetterArchive archive;

    AnnualLettersResource(AskAnnualLetters askLetters, Runs runs, RunAnswers answers, AnnualLetterArchive archive) {
        this.askLetters = askLetters;
        this.runs = runs;
        this.answers = answers;
        this.archive = archive;
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(
            operationId = "printAnnualLetters",
            summary = "Print the letters of what an annual run decided; asked again, those that are missing")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> print(@PathParam("runId") UUID runId) {
        return RunAnswers.accepted(
                askLetters.ask(runId), Hrefs.annualLetters(runId).toString());
    }

    @GET
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getAnnualLetters", summary = "How far the printing of an annual run's letters is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(printing(runId));
    }

    @POST
    @Path("/stop")
    @Audited
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(
            operationId = "stopAnnualLetters",
            summary = "Begin no further part of the printing; it goes on when the letters are asked again")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(answers.stop(PrintAnnualLetters.KIND, printing(runId).runId()));
    }

    @GET
    @Path("/failures")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listAnnualLetterFailures",
            summary = "The tenancies whose letter could not be printed, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return answers.failures(PrintAnnualLetters.KIND, printing(runId).runId(), page);
    }

    @GET
    @Path("/archive")
    @Blocking
    @Produces(LetterAnswer.ZIP)
    @PersonalData
    @PermissionsAllowed(
            value = {"rentCalculation:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getAnnualLetterArchive",
            summary = "The letters of an annual run as one file, in the order of the tenancies' ids")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file with a PDF a tenancy, under the tenancy's id",
            content =
                    @Content(
                            mediaType = LetterAnswer.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@PathParam("runId") UUID runId) {
        return LetterAnswer.archive(printing(runId), runId, out -> archive.write(runId, out));
    }

    private Run printing(UUID runId) {
        return runs.find(PrintAnnualLetters.KIND, runId.toString())
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "The letters of annual run " + runId + " were not asked for.",
                        "De brieven van jaarlijkse herberekening " + runId + " zijn niet gevraagd.")));
    }
}
