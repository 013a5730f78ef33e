package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.deposit.refund.Views.RefundView;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/deposits/{depositId}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "refunds")
class DepositRefundResource {

    /** It stands in the file for the bank: one line. */
    private static final String LINE = "\\S|\\S[^\\p{Cntrl}]*\\S";

    private final RequestRefund requestRefund;
    private final RefundViews views;
    private final Caller caller;

    DepositRefundResource(RequestRefund requestRefund, RefundViews views, Caller caller) {
        this.requestRefund = requestRefund;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "RefundRequest")
    record RefundRequest(
            Refund.Source source,
            @Money(min = "0.01", max = "999999999.99") BigDecimal amount,

            @Schema(
                    description =
                            "An IBAN with the right check digits; left out of an heir, the account that is recorded in the file of the tenancy")
            @Personal
            Optional<@CheckedBy(IbanCheck.class) @Size(min = 1, max = 42) String> iban,

            @Schema(description = "Whose account it is; named with an IBAN") @Personal
            Optional<@Size(min = 1, max = 70) @Pattern(regexp = LINE) String> accountHolder,

            @Schema(
                    description =
                            "One of the deposit's beneficiaries, of an heir the tenant who died; necessary unless it is a surplus")
            Optional<UUID> personId,

            @Schema(description = "Of an heir of that person, who is named by personId")
            Optional<UUID> heirId,

            @Schema(
                    description =
                            "Of other beneficiaries who agree that this refund takes their part as well: without it each has the agreed share, or an equal part of the rest")
            Optional<@Size(max = 50) List<ConsentRequest>> consents) {}

    @Schema(name = "RefundConsentRequest")
    record ConsentRequest(
            @Schema(description = "One of the deposit's beneficiaries, of an heir the tenant who died")
            UUID personId,

            Optional<UUID> heirId,
            LocalDate givenOn) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "requestRefund",
            summary = "Ask that money of a deposit is paid back, after its end or because too much came in")
    @APIResponse(
            responseCode = "201",
            description = "The refund, for somebody else to approve",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    public Response request(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, RefundRequest request) {
        Refund refund = requestRefund.request(
                depositId,
                new RequestRefund.Asked(
                        request.source(),
                        Euro.of(request.amount()),
                        request.iban().map(iban -> Iban.parse(iban).orElseThrow()),
                        request.accountHolder(),
                        request.personId(),
                        request.heirId(),
                        request.consents().orElse(List.of()).stream()
                                .map(one -> new Consent(one.personId(), one.heirId(), one.givenOn()))
                                .toList()),
                Who.of(caller),
                ifMatch);
        RefundView view = views.of(refund);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.href())
                .entity(view)
                .build();
    }
}
