package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Personal;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/deposits/{depositId}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
public class PaymentResource {
    private final BookPayment bookPayment;
    private final ReversePayment reversePayment;
    private final DepositStore deposits;

    PaymentResource(BookPayment bookPayment, ReversePayment reversePayment, DepositStore deposits) {
        this.bookPayment = bookPayment;
        this.reversePayment = reversePayment;
        this.deposits = deposits;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("deposit:write")
    @Operation(operationId = "bookDepositPayment", summary = "Book a payment on a deposit, at most what is due")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201")
    public RestResponse<PaymentView> book(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, PaymentRequest body) {
        Payment payment = body.payment(Ids.next());
        Deposit deposit = bookPayment.book(depositId, payment, ifMatch);
        return RestResponse.ResponseBuilder.<PaymentView>create(RestResponse.Status.CREATED)
                .entity(PaymentView.of(deposit, payment, Optional.empty()))
                .header("Location", Hrefs.payment(depositId, payment.paymentId()))
                .build();
    }

    @GET
    @Path("/{paymentId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getDepositPayment", summary = "A payment that was booked on a deposit")
    public PaymentView get(@PathParam("depositId") UUID depositId, @PathParam("paymentId") UUID paymentId) {
        Deposit deposit = deposits.find(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        return deposits.payment(depositId, paymentId)
                .map(booked -> view(deposit, booked))
                .orElseThrow(() -> DepositProblems.unknownPayment(paymentId));
    }

    /** Why a payment is undone. */
    @Schema(name = "PaymentReversalRequest")
    public record ReversalRequest(
            @Personal @Size(min = 1, max = 140) String reason) {}

    @POST
    @Path("/{paymentId}/reversal")
    @Idempotent
    @Transactional
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "reverseDepositPayment",
            summary = "Undo a payment that was booked by mistake; the payment stays, beside the entry that undoes it")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201")
    public RestResponse<PaymentView> reverse(
            @PathParam("depositId") UUID depositId,
            @PathParam("paymentId") UUID paymentId,
            @HeaderParam("If-Match") String ifMatch,
            ReversalRequest body) {
        Deposit deposit = reversePayment.reverse(depositId, paymentId, body.reason(), ifMatch);
        return RestResponse.ResponseBuilder.<PaymentView>create(RestResponse.Status.CREATED)
                .entity(view(deposit, deposits.payment(depositId, paymentId).orElseThrow()))
                .header("Location", Hrefs.payment(depositId, paymentId))
                .build();
    }

    private static PaymentView view(Deposit deposit, BookedPayment booked) {
        return PaymentView.of(
                deposit,
                booked.payment(),
                deposit.ledger().reversalOf(booked.entry().entryId()));
    }
}
