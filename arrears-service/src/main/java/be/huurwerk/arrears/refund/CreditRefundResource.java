package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.IbanCheck;
import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.refund.Views.RefundView;
import be.huurwerk.bankformats.Iban;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
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
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentAccounts/{rentAccountId}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "refunds")
class CreditRefundResource {

    private final Accounts accounts;
    private final RequestRefund requestRefund;
    private final Authority authority;
    private final Caller caller;

    CreditRefundResource(Accounts accounts, RequestRefund requestRefund, Authority authority, Caller caller) {
        this.accounts = accounts;
        this.requestRefund = requestRefund;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "RefundRequest")
    record RefundRequest(
            @Money(min = "0.01", max = "999999999.99") BigDecimal amount,

            @Schema(description = "An IBAN with the right check digits")
            @Personal
            @CheckedBy(IbanCheck.class)
            @Size(min = 1, max = 42)
            String iban,

            @Schema(description = "Whose account it is; by default whom the bank named with a payment from there")
            @Personal
            Optional<@Size(min = 1, max = 70) String> accountHolder,

            @Personal @Size(min = 1, max = 1000) String reason,

            @Schema(
                    description =
                            "Whether it is what dividends of a debt settlement were too much (toGiveBack of the settlement), which goes back to the"
                                    + " mediator and to nobody else; by default it is the tenant's own credit")
            Optional<Boolean> toMediator,

            @Schema(
                    description =
                            "With toMediator: of which debt settlement of the account alone; by default of the dividends of all of them in the order of"
                                    + " their days, a line of each")
            Optional<UUID> debtSettlementId) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "requestRefund", summary = "Ask that credit of a rent account is paid back")
    @APIResponse(
            responseCode = "201",
            description = "The refund, for somebody else to approve",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    public Response request(
            @PathParam("rentAccountId") UUID rentAccountId,
            @HeaderParam("If-Match") String ifMatch,
            RefundRequest request) {
        authority.require(Act.askRefund);
        Patience.await(() -> accounts.find(rentAccountId));
        return RefundResource.created(requestRefund.request(
                new RequestRefund.Asked(
                        rentAccountId,
                        Euro.of(request.amount()),
                        Iban.parse(request.iban()).orElseThrow(),
                        request.accountHolder(),
                        request.reason(),
                        request.toMediator().orElse(false),
                        request.debtSettlementId()),
                Who.of(caller),
                ifMatch));
    }
}
