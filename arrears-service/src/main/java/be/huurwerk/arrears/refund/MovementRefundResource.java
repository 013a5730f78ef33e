package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.refund.Views.RefundView;
import be.huurwerk.servicekit.idempotency.Idempotent;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/unmatchedMovements/{movementId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "refunds")
class MovementRefundResource {

    private final ReturnMovement returnMovement;
    private final TakeRefundBack takeRefundBack;
    private final TakeRefundsAsPaid takeRefundsAsPaid;
    private final Authority authority;
    private final Caller caller;

    MovementRefundResource(
            ReturnMovement returnMovement,
            TakeRefundBack takeRefundBack,
            TakeRefundsAsPaid takeRefundsAsPaid,
            Authority authority,
            Caller caller) {
        this.returnMovement = returnMovement;
        this.takeRefundBack = takeRefundBack;
        this.takeRefundsAsPaid = takeRefundsAsPaid;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "MovementRefundRequest")
    record MovementRefundRequest(
            @Personal @Size(min = 1, max = 1000) String reason) {}

    @Schema(name = "RefundReturnRequest")
    record RefundReturnRequest(
            @Schema(description = "One that the bank was asked to pay, of the amount of the movement")
            UUID refundId,

            @Personal Optional<@Size(min = 1, max = 1000) String> reason) {}

    @Schema(name = "RefundPaymentRequest")
    record RefundPaymentRequest(
            @Schema(
                    description =
                            "Approved ones, of the amount of the movement together: several where the bank booked a file in one sum")
            @Size(min = 1, max = 1000)
            List<UUID> refundIds,

            @Personal Optional<@Size(min = 1, max = 1000) String> reason) {}

    @Schema(name = "RefundPayment")
    record RefundPaymentView(UUID movementId, List<RefundView> refunds) {}

    @POST
    @Path("/refund")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "refundMovement", summary = "Ask that a movement of the queue goes back to who paid it")
    @APIResponse(
            responseCode = "201",
            description = "The refund, for somebody else to approve; the movement left the queue",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    public Response giveBack(
            @PathParam("movementId") UUID movementId,
            @HeaderParam("If-Match") String ifMatch,
            MovementRefundRequest request) {
        authority.require(Act.askRefund);
        return RefundResource.created(returnMovement.giveBack(movementId, request.reason(), Who.of(caller), ifMatch));
    }

    @POST
    @Path("/refundReturn")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "takeRefundBackByMovement",
            summary = "Say which refund came back with a movement: its credit is there again, or goes back again")
    @APIResponse(
            responseCode = "201",
            description = "The refund, which is rejected; the movement left the queue",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    public Response takeBack(
            @PathParam("movementId") UUID movementId,
            @HeaderParam("If-Match") String ifMatch,
            RefundReturnRequest request) {
        authority.require(Act.assignMoney);
        return RefundResource.created(
                takeRefundBack.takeBack(movementId, request.refundId(), request.reason(), Who.of(caller), ifMatch));
    }

    @POST
    @Path("/refundPayment")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "takeRefundsAsPaid",
            summary =
                    "Say which approved refunds a debit of the queue paid, whose file a restored database does not know: they leave their accounts, and go into no other file")
    @APIResponse(
            responseCode = "201",
            description = "The refunds, which are paid; the movement left the queue",
            content = @Content(schema = @Schema(implementation = RefundPaymentView.class)))
    public Response takeAsPaid(
            @PathParam("movementId") UUID movementId,
            @HeaderParam("If-Match") String ifMatch,
            RefundPaymentRequest request) {
        authority.require(Act.orderAtBank);
        List<Refund> paid =
                takeRefundsAsPaid.take(movementId, request.refundIds(), request.reason(), Who.of(caller), ifMatch);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/arrears/v1/movements/" + movementId)
                .entity(new RefundPaymentView(
                        movementId, paid.stream().map(RefundView::of).toList()))
                .build();
    }
}
