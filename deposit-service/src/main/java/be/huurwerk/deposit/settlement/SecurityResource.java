package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStatus;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/deposits/{depositId}/security")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settlements")
class SecurityResource {
    private static final String PAPER =
            "What proves that it may be; of a blocked account an agreement of both (releaseAgreement) or a judgment is necessary";

    private final CallSecurity callSecurity;
    private final ReverseCall reverseCall;
    private final ReleaseSecurity releaseSecurity;
    private final Caller caller;

    SecurityResource(
            CallSecurity callSecurity, ReverseCall reverseCall, ReleaseSecurity releaseSecurity, Caller caller) {
        this.callSecurity = callSecurity;
        this.reverseCall = reverseCall;
        this.caller = caller;
        this.releaseSecurity = releaseSecurity;
    }

    @Schema(name = "SecurityCallRequest")
    record CallRequest(
            LocalDate calledOn,

            @Schema(description = "At most what is owed, is neither disputed nor frozen, and is not held")
            @Money(min = "0.01", max = "999999999.99")
            BigDecimal amount,

            @Schema(description = PAPER) Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {}

    /** @param amount at most what was claimed and is not paid */
    @Schema(name = "SecurityCallReversalRequest")
    record CallReversalRequest(
            @Money(min = "0.01", max = "999999999.99") BigDecimal amount,
            @Personal @Size(min = 1, max = 500) String reason) {}

    @Schema(name = "SecurityReleaseRequest")
    record ReleaseRequest(
            LocalDate releasedOn,

            @Schema(
                    description =
                            "true: what was claimed and is not paid is given up; without it nothing is released until it is paid")
            Optional<Boolean> calledGivenUp,

            @Schema(description = PAPER) Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {}

    /**
     * What became of a security.
     *
     * @param called what was claimed of it, in all
     * @param balance what is still due on the deposit
     */
    @Schema(name = "SecurityStanding")
    record StandingView(
            String href,
            UUID depositId,
            BigDecimal amount,
            @Personal BigDecimal called,
            Optional<LocalDate> calledOn,
            Optional<LocalDate> releasedOn,
            @Personal BigDecimal balance,
            DepositStatus status) {

        static StandingView of(Deposit deposit) {
            Security security = deposit.forms().security().orElseThrow();
            return new StandingView(
                    Hrefs.deposit(deposit.depositId()) + "/form",
                    deposit.depositId(),
                    security.amount().amount(),
                    security.called().amount(),
                    security.calledOn(),
                    security.releasedOn(),
                    deposit.balance().amount(),
                    deposit.status());
        }
    }

    @POST
    @Path("/call")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "callSecurity",
            summary =
                    "Claim at the end what somebody else keeps of a deposit or stands surety for; it is due in money then")
    @APIResponseSchema(value = StandingView.class, responseCode = "201")
    public RestResponse<StandingView> call(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, CallRequest body) {
        return created(
                callSecurity.call(depositId, Euro.of(body.amount()), body.calledOn(), body.documentId(), ifMatch));
    }

    @POST
    @Path("/call/reversal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "reverseSecurityCall",
            summary = "Take back what was claimed of a security by mistake, as far as it is not paid")
    public StandingView reverse(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, CallReversalRequest body) {
        return StandingView.of(
                reverseCall.reverse(depositId, Euro.of(body.amount()), body.reason(), caller.clientId(), ifMatch));
    }

    @POST
    @Path("/release")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "releaseSecurity",
            summary =
                    "Release at the end what somebody else keeps of a deposit or stands surety for; the deposit is settled")
    @APIResponseSchema(value = StandingView.class, responseCode = "201")
    public RestResponse<StandingView> release(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, ReleaseRequest body) {
        return created(releaseSecurity.release(
                depositId, body.releasedOn(), body.calledGivenUp().orElse(false), body.documentId(), ifMatch));
    }

    private static RestResponse<StandingView> created(Deposit deposit) {
        StandingView view = StandingView.of(deposit);
        return RestResponse.ResponseBuilder.<StandingView>create(RestResponse.Status.CREATED)
                .entity(view)
                .header("Location", view.href())
                .build();
    }
}
