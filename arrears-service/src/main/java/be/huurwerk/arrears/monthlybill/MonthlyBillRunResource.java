package be.huurwerk.arrears.monthlybill;

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
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/monthlyBillRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monthlyBills")
class MonthlyBillRunResource {

    private final AskBills askBills;
    private final RunAnswers runs;
    private final BillArchive archive;
    private final Authority authority;

    MonthlyBillRunResource(AskBills askBills, RunAnswers runs, BillArchive archive, Authority authority) {
        this.askBills = askBills;
        this.runs = runs;
        this.archive = archive;
        this.authority = authority;
    }

    @Schema(name = "MonthlyBillRunRequest")
    record BillRunRequest(YearMonth month) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(
            operationId = "printMonthlyBills",
            summary = "Print the bills of a posted month; asked again, those that are missing")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> print(BillRunRequest request) {
        authority.require(Act.startRun);
        Run run = askBills.ask(request.month());
        return RunAnswers.accepted(run, "/arrears/v1/monthlyBillRuns/" + run.runId());
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMonthlyBillRun", summary = "How far the printing of a month's bills is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(PrintMonthlyBills.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(operationId = "stopMonthlyBillRun", summary = "Begin no further part of the printing of bills")
    public RunView stop(@PathParam("runId") UUID runId) {
        authority.require(Act.startRun);
        return RunView.of(runs.stop(PrintMonthlyBills.KIND, runId));
    }

    @POST
    @Path("/{runId}/resume")
    @Audited
    @PermissionsAllowed({"arrears:write", "operations:write"})
    @Operation(
            operationId = "resumeMonthlyBillRun",
            summary = "Let a stopped printing of bills go on with what it has not done")
    public RunView resume(@PathParam("runId") UUID runId) {
        authority.require(Act.startRun);
        return RunView.of(runs.resume(PrintMonthlyBills.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "listMonthlyBillFailures",
            summary = "The rent accounts whose bill could not be printed, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(PrintMonthlyBills.KIND, runId, page);
    }

    @GET
    @Path("/{runId}/archive")
    @Blocking
    @Produces(LetterAnswer.ZIP)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(operationId = "getMonthlyBillArchive", summary = "The bills of a month as one file")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file with a PDF a tenancy, under the tenancy's id",
            content =
                    @Content(
                            mediaType = LetterAnswer.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@PathParam("runId") UUID runId) {
        Run run = runs.get(PrintMonthlyBills.KIND, runId);
        return LetterAnswer.archive(run, run.key(), out -> archive.write(YearMonth.parse(run.key()), out));
    }
}
