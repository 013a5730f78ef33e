package be.huurwerk.arrears.transfer;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentAccounts/{rentAccountId}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
class AccountTransferResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Accounts accounts;
    private final BookTransfer bookTransfer;
    private final Transfers transfers;
    private final Authority authority;
    private final Caller caller;

    AccountTransferResource(
            Accounts accounts, BookTransfer bookTransfer, Transfers transfers, Authority authority, Caller caller) {
        this.accounts = accounts;
        this.bookTransfer = bookTransfer;
        this.transfers = transfers;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "TransferRequest")
    record TransferRequest(
            @Schema(description = "The rent account that the credit goes to")
            UUID to,

            @Money(min = "0.01") BigDecimal amount,

            @Schema(description = "Necessary between two households") @Personal
            Optional<@Size(min = 1, max = 1000) String> reason) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "bookTransfer", summary = "Move credit of a rent account to another one")
    @APIResponse(
            responseCode = "201",
            description = "The transfer",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Response book(
            @PathParam("rentAccountId") UUID rentAccountId,
            @HeaderParam("If-Match") String ifMatch,
            TransferRequest request) {
        authority.require(Act.assignMoney);
        Patience.await(() -> accounts.find(request.to()));
        TransferView view = TransferView.of(bookTransfer.book(
                new BookTransfer.Asked(rentAccountId, request.to(), Euro.of(request.amount()), request.reason()),
                Who.of(caller),
                ifMatch));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.href())
                .entity(view)
                .build();
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getTransfers", summary = "Transfers from and to a rent account, the oldest first")
    public Page<TransferView> list(@PathParam("rentAccountId") UUID rentAccountId, @BeanParam PageRequest page) {
        accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                transfers.page(rentAccountId, after, page.limit()).stream()
                        .map(TransferView::of)
                        .toList(),
                transfers.count(rentAccountId),
                view -> List.of(view.transferId().toString()));
    }
}
