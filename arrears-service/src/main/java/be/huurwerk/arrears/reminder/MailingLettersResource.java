package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.letterkit.LetterAnswer;
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

/** The letters of a mailing, printed by a run that is known by the mailing's id. */
@Path("/mailings/{runId}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mailings")
class MailingLettersResource {

    private final AskMailingLetters askLetters;
    private final Runs runs;
    private final RunAnswers answers;
    private final MailingArchive archive;
    private final Authority authority;

    MailingLettersResource(
            AskMailingLetters askLetters, Runs runs, RunAnswers answers, MailingArchive archive, Authority authority) {
        this.askLetters = askLetters;
        this.runs = runs;
        this.answers = answers;
        this.archive = archive;
        this.authority = authority;
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(
            operationId = "printMailingLetters",
            summary = "Print the letters of the steps that a mailing took; asked again, those that are missing")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> print(@PathParam("runId") UUID runId) {
        authority.require(Act.startRun);
        return RunAnswers.accepted(askLetters.ask(runId), "/arrears/v1/mailings/" + runId + "/letters");
    }

    @GET
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMailingLetters", summary = "How far the printing of a mailing's letters is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(printing(runId));
    }

    @POST
    @Path("/stop")
    @Audited
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(
            operationId = "stopMailingLetters",
            summary = "Begin no further part of the printing; it goes on when the letters are asked again")
    public RunView stop(@PathParam("runId") UUID runId) {
        authority.require(Act.startRun);
        return RunView.of(answers.stop(PrintMailingLetters.KIND, printing(runId).runId()));
    }

    @GET
    @Path("/failures")
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "listMailingLetterFailures",
            summary = "The steps whose letter could not be printed, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return answers.failures(PrintMailingLetters.KIND, printing(runId).runId(), page);
    }

    @GET
    @Path("/archive")
    @Blocking
    @Produces(LetterAnswer.ZIP)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(operationId = "getMailingLetterArchive", summary = "The letters of a mailing as one file")
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
        return runs.find(PrintMailingLetters.KIND, runId.toString())
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "The letters of mailing " + runId + " were not asked for.",
                        "De brieven van mailing " + runId + " zijn niet gevraagd.")));
    }
}
