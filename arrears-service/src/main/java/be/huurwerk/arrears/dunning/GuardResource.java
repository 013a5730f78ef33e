package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** What people put in the way of the next step: pauses and disputed debts. */
@Path("/arrearsCases/{arrearsCaseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class GuardResource {

    private final PauseCase pauseCase;
    private final EndPause endPause;
    private final DisputeDebt disputeDebt;
    private final SettleDispute settleDispute;
    private final CaseActions actions;
    private final CaseAnswers answers;
    private final BusinessDate businessDate;
    private final Authority authority;
    private final Caller caller;

    GuardResource(
            PauseCase pauseCase,
            EndPause endPause,
            DisputeDebt disputeDebt,
            SettleDispute settleDispute,
            CaseActions actions,
            CaseAnswers answers,
            BusinessDate businessDate,
            Authority authority,
            Caller caller) {
        this.pauseCase = pauseCase;
        this.endPause = endPause;
        this.disputeDebt = disputeDebt;
        this.settleDispute = settleDispute;
        this.actions = actions;
        this.answers = answers;
        this.businessDate = businessDate;
        this.authority = authority;
        this.caller = caller;
    }

    /** @param from the business date when it is left out */
    @Schema(name = "ArrearsPauseRequest")
    record PauseRequest(
            @Schema(description = "A reason of the policy pause-days") @Pattern(regexp = Ladders.CODE)
            String reason,

            Optional<LocalDate> from,
            @Schema(description = "The last day") LocalDate until,
            @Size(min = 1, max = 1000) String comment) {}

    @Schema(name = "ArrearsEndRequest")
    record EndRequest(LocalDate on) {}

    /** @param on the business date when it is left out */
    @Schema(name = "ArrearsDisputeRequest")
    record DisputeRequest(
            @Schema(description = "A line of the disputed debt")
            UUID entryId,

            Optional<LocalDate> on,
            @Size(min = 1, max = 1000) String comment) {}

    @Schema(name = "ArrearsPause")
    record PauseView(
            UUID pauseId,
            @Schema(pattern = Ladders.CODE) String reason,
            LocalDate from,
            LocalDate until,
            @Withheld String comment,

            @Schema(description = "When it was ended before its last day")
            Optional<LocalDate> endedOn,

            String by) {

        static PauseView of(CaseActions.Pause pause) {
            return new PauseView(
                    pause.pauseId(),
                    pause.reason(),
                    pause.from(),
                    pause.until(),
                    pause.comment(),
                    pause.endedOn(),
                    pause.by());
        }
    }

    @Schema(name = "ArrearsPauses")
    record PausesView(List<PauseView> items) {}

    @POST
    @Path("/pauses")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "pauseArrearsCase", summary = "Let nothing be done about an arrears case until a day")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> pause(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @HeaderParam("If-Match") String ifMatch,
            PauseRequest request) {
        authority.require(Act.workOnCase);
        return answers.created(pauseCase.pause(
                arrearsCaseId,
                new CaseActions.Pause(
                        Ids.next(),
                        request.reason(),
                        request.from().orElseGet(businessDate::today),
                        request.until(),
                        request.comment(),
                        Optional.empty(),
                        caller.clientId()),
                ifMatch));
    }

    @GET
    @Path("/pauses")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getArrearsPauses", summary = "The pauses of an arrears case, past ones included")
    public PausesView pauses(@PathParam("arrearsCaseId") UUID arrearsCaseId) {
        answers.known(arrearsCaseId);
        return new PausesView(
                actions.pauses(arrearsCaseId).stream().map(PauseView::of).toList());
    }

    @POST
    @Path("/pauses/{pauseId}/end")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "endArrearsPause", summary = "End a pause of an arrears case before its last day")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> endPause(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @PathParam("pauseId") UUID pauseId,
            @HeaderParam("If-Match") String ifMatch,
            EndRequest request) {
        authority.require(Act.workOnCase);
        return answers.created(endPause.end(arrearsCaseId, pauseId, request.on(), ifMatch));
    }

    @POST
    @Path("/disputes")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "disputeArrearsDebt",
            summary = "Leave a debt that the tenant disputes out of the steps of an arrears case")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> dispute(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @HeaderParam("If-Match") String ifMatch,
            DisputeRequest request) {
        authority.require(Act.workOnCase);
        return answers.created(disputeDebt.dispute(
                arrearsCaseId,
                request.entryId(),
                request.on().orElseGet(businessDate::today),
                request.comment(),
                ifMatch));
    }

    @POST
    @Path("/disputes/{entryId}/settlement")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "settleArrearsDispute", summary = "Let a debt count again whose dispute is settled")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> settle(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @PathParam("entryId") UUID entryId,
            @HeaderParam("If-Match") String ifMatch,
            EndRequest request) {
        authority.require(Act.workOnCase);
        return answers.created(settleDispute.settle(arrearsCaseId, entryId, request.on(), ifMatch));
    }
}
