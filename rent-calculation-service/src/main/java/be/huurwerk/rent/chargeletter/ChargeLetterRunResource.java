package be.huurwerk.rent.chargeletter;

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
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The letters of what a period came to for all households, or of what was estimated at the departures of some days. */
@Path("/chargeLetterRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeLetterRunResource {

    private final AskChargeLetters askLetters;
    private final RunAnswers runs;
    private final ChargeLetterArchive archive;

    ChargeLetterRunResource(AskChargeLetters askLetters, RunAnswers runs, ChargeLetterArchive archive) {
        this.askLetters = askLetters;
        this.runs = runs;
        this.archive = archive;
    }

    /**
     * @param from the first day of the period that was settled, or on which estimates were told
     * @param until its last day
     * @param kind yearly: of final settlements; exit: of what was estimated at departures; left out for yearly
     */
    @Schema(name = "ChargeLetterRunBody")
    record RunBody(LocalDate from, LocalDate until, Optional<LetterRun.Kind> kind) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "startChargeLetterRun",
            summary =
                    "Print the letters of the final settlements of a period, or of estimates at departure; asked again, those that are missing",
            description =
                    "Of a settlement that was corrected the correction is printed; of an estimate whose days are settled nothing.")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(RunBody body) {
        return accepted(
                askLetters.ask(new LetterRun(body.kind().orElse(LetterRun.Kind.yearly), body.from(), body.until())));
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getChargeLetterRun", summary = "How far the printing of a period's letters is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(PrintChargeLetters.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "stopChargeLetterRun", summary = "Begin no further part of the printing")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(PrintChargeLetters.KIND, runId));
    }

    @POST
    @Path("/{runId}/resume")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "resumeChargeLetterRun",
            summary = "Go on with the letters that a stopped run has not printed")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> resume(@PathParam("runId") UUID runId) {
        return accepted(runs.resume(PrintChargeLetters.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeLetterRunFailures",
            summary = "The tenancies whose letter could not be printed, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(PrintChargeLetters.KIND, runId, page);
    }

    @GET
    @Path("/{runId}/archive")
    @Blocking
    @Produces(LetterAnswer.ZIP)
    @PersonalData
    @PermissionsAllowed(
            value = {"rentCalculation:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(operationId = "getChargeLetterArchive", summary = "The letters of a period as one file")
    @APIResponse(
            responseCode = "200",
            description =
                    "A ZIP file with a folder a building, in it a PDF a tenancy, under their ids; of estimates with a folder a tenancy, in it a PDF an estimate, under its settlementKey",
            content =
                    @Content(
                            mediaType = LetterAnswer.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@PathParam("runId") UUID runId) {
        Run run = runs.get(PrintChargeLetters.KIND, runId);
        return LetterAnswer.archive(run, run.key(), out -> archive.write(LetterRun.of(run.key()), out));
    }

    private static RestResponse<RunView> accepted(Run run) {
        return RunAnswers.accepted(run, Hrefs.chargeLetterRun(run.runId()).toString());
    }
}
