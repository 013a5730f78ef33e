package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
class PaymentResource {

    private final Accounts accounts;
    private final BookPayment bookPayment;
    private final NotPaid notPaid;
    private final Authority authority;
    private final Payments payments;

    PaymentResource(
            Accounts accounts, BookPayment bookPayment, NotPaid notPaid, Authority authority, Payments payments) {
        this.accounts = accounts;
        this.bookPayment = bookPayment;
        this.notPaid = notPaid;
        this.authority = authority;
        this.payments = payments;
    }

    @Schema(name = "PaymentRequest")
    record PaymentRequest(
            UUID rentAccountId,
            LocalDate receivedOn,
            @Money(min = "0.01") BigDecimal amount,
            Optional<@Size(min = 1, max = 140) String> communication,
            @Size(min = 1, max = 100) String reference,

            @Schema(description = "Lines of the debts that it pays first, as the debtor chose")
            Optional<@Size(max = 100) List<UUID>> pays,

            @Schema(
                    description = "The month that it pays first, as the debtor chose",
                    implementation = String.class,
                    pattern = "^(1[89]|2[0-2])\\d{2}-(0[1-9]|1[0-2])$")
            Optional<YearMonth> period) {

        Choice choice() {
            return new Choice(Set.copyOf(pays.orElse(List.of())), period);
        }
    }

    @Schema(name = "Payment")
    record PaymentView(
            String href,
            UUID paymentId,
            UUID rentAccountId,
            LocalDate receivedOn,
            @Personal BigDecimal amount,
            @Withheld Optional<String> communication,
            @Withheld String reference,

            @Schema(description = "Lines of the debts that it pays first")
            List<UUID> pays,

            @Schema(description = "The month that it pays first", pattern = "^[0-9]{4}-[0-9]{2}$")
            Optional<String> period,

            @Schema(
                    description =
                            "When it is booked: debts among these, or of that month, that it does not pay; it pays others instead")
            Optional<List<NotPaidView>> notPaid) {

        static PaymentView of(Payment payment) {
            return of(payment, List.of());
        }

        static PaymentView of(Payment payment, List<NotPaid.Debt> notPaid) {
            return new PaymentView(
                    "/arrears/v1/payments/" + payment.paymentId(),
                    payment.paymentId(),
                    payment.rentAccountId(),
                    payment.receivedOn(),
                    payment.amount().amount(),
                    payment.communication(),
                    payment.reference(),
                    payment.choice().itemIds().stream().sorted().toList(),
                    payment.choice().period().map(YearMonth::toString),
                    Optional.of(notPaid.stream().map(NotPaidView::of).toList()).filter(some -> !some.isEmpty()));
        }
    }

    @Schema(name = "DebtNotPaid")
    record NotPaidView(
            @Schema(description = "The line of the debt") UUID entryId,

            @Schema(
                    description =
                            "A debt settlement froze it before the payment came: the mediator alone pays it (frozen)")
            NotPaid.WhyNotPaid why,

            UUID debtSettlementId) {

        static NotPaidView of(NotPaid.Debt debt) {
            return new NotPaidView(debt.entryId(), debt.why(), debt.debtSettlementId());
        }
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "bookPayment", summary = "Book a payment on a rent account")
    @APIResponse(
            responseCode = "201",
            description = "The payment",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    public Response book(@HeaderParam("If-Match") String ifMatch, PaymentRequest request) {
        authority.require(Act.bookPayment);
        Patience.await(() -> accounts.find(request.rentAccountId()))
                .orElseThrow(() -> ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "rentAccountId",
                        request.rentAccountId(),
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        Payment payment = new Payment(
                Ids.next(),
                request.rentAccountId(),
                request.receivedOn(),
                Euro.of(request.amount()),
                request.communication(),
                request.reference(),
                request.choice());
        bookPayment.book(payment, ifMatch);
        PaymentView view = PaymentView.of(payment, notPaid.by(payment));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.href())
                .entity(view)
                .build();
    }

    @GET
    @Path("/{paymentId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getPayment", summary = "A payment")
    public PaymentView get(@PathParam("paymentId") UUID paymentId) {
        return payments.find(paymentId)
                .map(PaymentView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such payment.", "Deze betaling bestaat niet.")));
    }
}
