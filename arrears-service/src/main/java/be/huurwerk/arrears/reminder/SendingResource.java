package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.arrears.latecost.ReminderTerm;
import be.huurwerk.arrears.reminder.Sending.Failure;
import be.huurwerk.arrears.reminder.Sending.Reason;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The proof that the letter of a step left. */
@Path("/arrearsCases/{arrearsCaseId}/steps/{stepId}/sendings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class SendingResource {

    private final RecordSending recordSending;
    private final FailSending failSending;
    private final Sendings sendings;
    private final SentSteps steps;
    private final Authority authority;
    private final Parameters parameters;
    private final Caller caller;

    SendingResource(
            RecordSending recordSending,
            FailSending failSending,
            Sendings sendings,
            SentSteps steps,
            Authority authority,
            Parameters parameters,
            Caller caller) {
        this.recordSending = recordSending;
        this.failSending = failSending;
        this.sendings = sendings;
        this.steps = steps;
        this.authority = authority;
        this.parameters = parameters;
        this.caller = caller;
    }

    @Schema(name = "ArrearsSendingRequest")
    record SendingRequest(
            @Schema(description = "To the post, or sent") LocalDate handedOverOn,

            @Schema(description = "Of the post; a registered letter has one")
            Optional<@Pattern(regexp = "[A-Za-z0-9 ./-]{1,40}") String> reference) {}

    @Schema(name = "ArrearsSendingFailureRequest")
    record FailureRequest(LocalDate on, Reason reason) {}

    @Schema(name = "ArrearsSendings")
    record SendingsView(List<SendingView> items) {}

    @Schema(name = "ArrearsSending")
    record SendingView(
            UUID sendingId,
            LocalDate handedOverOn,
            Optional<String> reference,

            @Schema(description = "The last day of the term of the letter, counted from the day on which it left")
            LocalDate payBy,

            @Schema(description = "The client that recorded it")
            String by,

            @Schema(description = "That it came back") Optional<FailureView> failed) {}

    @Schema(name = "ArrearsSendingFailure")
    record FailureView(LocalDate on, Reason reason, String by) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "recordArrearsSending", summary = "Record that the letter of a step left")
    @APIResponseSchema(value = SendingsView.class, responseCode = "201")
    public RestResponse<SendingsView> sent(
            @PathParam("arrearsCaseId") UUID arrearsCaseId, @PathParam("stepId") UUID stepId, SendingRequest request) {
        recordSending.record(
                arrearsCaseId,
                stepId,
                new Sending(
                        Ids.next(), request.handedOverOn(), request.reference(), caller.clientId(), Optional.empty()));
        return created(arrearsCaseId, stepId);
    }

    @GET
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getArrearsSendings", summary = "When and how the letter of a step left, and came back")
    public SendingsView list(@PathParam("arrearsCaseId") UUID arrearsCaseId, @PathParam("stepId") UUID stepId) {
        return all(arrearsCaseId, stepId);
    }

    private SendingsView all(UUID arrearsCaseId, UUID stepId) {
        TakenStep step = steps.known(arrearsCaseId, stepId);
        return new SendingsView(
                sendings.of(stepId).stream().map(sending -> view(step, sending)).toList());
    }

    @POST
    @Path("/{sendingId}/failure")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "failArrearsSending", summary = "Record that the letter of a step came back")
    @APIResponseSchema(value = SendingsView.class, responseCode = "201")
    public RestResponse<SendingsView> failed(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @PathParam("stepId") UUID stepId,
            @PathParam("sendingId") UUID sendingId,
            FailureRequest request) {
        authority.require(Act.workOnCase);
        failSending.fail(
                arrearsCaseId, stepId, sendingId, new Failure(request.on(), request.reason(), caller.clientId()));
        return created(arrearsCaseId, stepId);
    }

    private SendingView view(TakenStep step, Sending sending) {
        return new SendingView(
                sending.sendingId(),
                sending.handedOverOn(),
                sending.reference(),
                ReminderTerm.of(sending.handedOverOn(), steps.requireWay(step), parameters)
                        .until(),
                sending.by(),
                sending.failed().map(failure -> new FailureView(failure.on(), failure.reason(), failure.by())));
    }

    private RestResponse<SendingsView> created(UUID arrearsCaseId, UUID stepId) {
        return RestResponse.ResponseBuilder.<SendingsView>create(RestResponse.Status.CREATED)
                .entity(all(arrearsCaseId, stepId))
                .header("Location", "/arrears/v1/arrearsCases/" + arrearsCaseId + "/steps/" + stepId + "/sendings")
                .build();
    }
}
