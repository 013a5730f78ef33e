package be.huurwerk.arrears.prescription;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/rentAccounts/{rentAccountId}/prescriptionInterruptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "writeOffs")
class InterruptionResource {

    private final RecordInterruption recordInterruption;
    private final Interruptions interruptions;
    private final Accounts accounts;
    private final Authority authority;
    private final Caller caller;

    InterruptionResource(
            RecordInterruption recordInterruption,
            Interruptions interruptions,
            Accounts accounts,
            Authority authority,
            Caller caller) {
        this.recordInterruption = recordInterruption;
        this.interruptions = interruptions;
        this.accounts = accounts;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "PrescriptionInterruptionRequest")
    record InterruptionRequest(
            Interruption.Kind kind,
            LocalDate on,

            @Schema(description = "By which letter or act") @Personal
            Optional<@Size(min = 1, max = 1000) String> note) {}

    @Schema(name = "PrescriptionInterruption")
    record InterruptionView(
            UUID interruptionId,
            Interruption.Kind kind,
            LocalDate on,
            @Withheld Optional<String> note,
            String client) {

        static InterruptionView of(Interruptions.Recorded one) {
            return new InterruptionView(
                    one.interruptionId(),
                    one.interruption().kind(),
                    one.interruption().on(),
                    one.note(),
                    one.who().client());
        }
    }

    @Schema(name = "PrescriptionInterruptions")
    record InterruptionsView(List<InterruptionView> items) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "recordPrescriptionInterruption",
            summary = "Record what makes the prescription of the debts of a rent account begin anew")
    @APIResponseSchema(value = InterruptionsView.class, responseCode = "201")
    public RestResponse<InterruptionsView> record(
            @PathParam("rentAccountId") UUID rentAccountId, InterruptionRequest request) {
        authority.require(Act.workOnCase);
        recordInterruption.record(
                rentAccountId,
                new Interruptions.Recorded(
                        Ids.next(), new Interruption(request.kind(), request.on()), request.note(), Who.of(caller)));
        return RestResponse.ResponseBuilder.<InterruptionsView>create(RestResponse.Status.CREATED)
                .entity(all(rentAccountId))
                .header(
                        HttpHeaders.LOCATION,
                        "/arrears/v1/rentAccounts/" + rentAccountId + "/prescriptionInterruptions")
                .build();
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getPrescriptionInterruptions",
            summary = "What made the prescription of the debts of a rent account begin anew, as somebody recorded it",
            description = "A petition that is recorded in a court case interrupts it too; it stands there.")
    public InterruptionsView interruptions(@PathParam("rentAccountId") UUID rentAccountId) {
        accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        return all(rentAccountId);
    }

    private InterruptionsView all(UUID rentAccountId) {
        return new InterruptionsView(interruptions.of(rentAccountId).stream()
                .map(InterruptionView::of)
                .toList());
    }
}
