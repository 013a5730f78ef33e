package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the mediator of a debt settlement pays. */
@Path("/debtSettlements/{debtSettlementId}/dividends")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "debtSettlements")
class DividendResource {

    private final BookDividend bookDividend;
    private final ReverseDividend reverseDividend;
    private final DebtSettlements settlements;
    private final SettlementViews views;
    private final Authority authority;
    private final BusinessDate businessDate;
    private final Caller caller;

    DividendResource(
            BookDividend bookDividend,
            ReverseDividend reverseDividend,
            DebtSettlements settlements,
            SettlementViews views,
            Authority authority,
            BusinessDate businessDate,
            Caller caller) {
        this.bookDividend = bookDividend;
        this.reverseDividend = reverseDividend;
        this.settlements = settlements;
        this.views = views;
        this.authority = authority;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    @Schema(name = "DebtSettlementDividendRequest")
    record DividendRequest(
            @Schema(description = "The payment that it is, a line of the account; alone")
            Optional<UUID> entryId,

            Optional<LocalDate> receivedOn,
            Optional<@Money(min = "0.01") BigDecimal> amount) {

        BookDividend.Asked asked() {
            List<Issue> faults = new ArrayList<>();
            if (entryId.isPresent()) {
                receivedOn.ifPresent(
                        day -> faults.add(SettlementProblems.either("receivedOn", IssueType.REJECTED_INPUT)));
                amount.ifPresent(sum -> faults.add(SettlementProblems.either("amount", IssueType.REJECTED_INPUT)));
            } else {
                if (receivedOn.isEmpty()) {
                    faults.add(SettlementProblems.either("receivedOn", IssueType.REQUIRED_INPUT));
                }
                if (amount.isEmpty()) {
                    faults.add(SettlementProblems.either("amount", IssueType.REQUIRED_INPUT));
                }
            }
            if (!faults.isEmpty()) {
                throw ProblemException.badRequest(faults);
            }
            return new BookDividend.Asked(entryId, receivedOn, amount.map(Euro::of));
        }
    }

    @Schema(name = "DebtSettlementDividendReversalRequest")
    record ReversalRequest(
            @Personal @Size(min = 1, max = 1000) String reason) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "bookDebtSettlementDividend",
            summary = "Book what the mediator paid on the frozen debts, or take a payment of the account for it")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> book(
            @PathParam("debtSettlementId") UUID debtSettlementId,
            @HeaderParam("If-Match") String ifMatch,
            DividendRequest request) {
        authority.require(Act.bookDividend);
        bookDividend.book(debtSettlementId, request.asked(), Who.of(caller), ifMatch);
        return views.created(settlements.find(debtSettlementId), businessDate.today());
    }

    @POST
    @Path("/{dividendId}/reversal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "reverseDebtSettlementDividend",
            summary = "Take back a dividend that was a mistake: what it had paid is open again",
            description =
                    "A line undoes it, as of the business date. A payment that had been taken for it stands on the account as a payment again.")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> reverse(
            @PathParam("debtSettlementId") UUID debtSettlementId,
            @PathParam("dividendId") UUID dividendId,
            @HeaderParam("If-Match") String ifMatch,
            ReversalRequest request) {
        authority.require(Act.bookDividend);
        return views.created(
                reverseDividend.reverse(debtSettlementId, dividendId, request.reason(), Who.of(caller), ifMatch),
                businessDate.today());
    }
}
