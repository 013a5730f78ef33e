package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.etag.ETags;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/rentAccounts/{rentAccountId}/writeOffs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "writeOffs")
class AccountWriteOffResource {

    private final ProposeWriteOff proposeWriteOff;
    private final Authority authority;
    private final Caller caller;

    AccountWriteOffResource(ProposeWriteOff proposeWriteOff, Authority authority, Caller caller) {
        this.proposeWriteOff = proposeWriteOff;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "WriteOffRequest")
    record WriteOffRequest(
            WriteOff.Ground ground,
            @Personal @Size(min = 1, max = 1000) String reason,
            @Size(min = 1, max = 100) List<Debt> debts) {

        @Schema(name = "WriteOffRequestDebt")
        record Debt(
                @Schema(description = "A line of the debt") UUID entryId,

                @Schema(description = "All that is open of it when it is left out")
                Optional<@Money(min = "0.01") BigDecimal> amount) {}

        ProposeWriteOff.Proposal proposal(UUID rentAccountId) {
            return new ProposeWriteOff.Proposal(
                    rentAccountId,
                    ground,
                    reason,
                    debts.stream()
                            .map(debt -> new ProposeWriteOff.Debt(
                                    debt.entryId(), debt.amount().map(Euro::of)))
                            .toList());
        }
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "proposeWriteOff", summary = "Propose to give debts of a rent account up")
    @APIResponseSchema(value = WriteOffView.class, responseCode = "201")
    public RestResponse<WriteOffView> propose(
            @PathParam("rentAccountId") UUID rentAccountId,
            @HeaderParam("If-Match") String ifMatch,
            WriteOffRequest request) {
        authority.require(Act.proposeWriteOff);
        WriteOff proposed = proposeWriteOff.propose(request.proposal(rentAccountId), Who.of(caller), ifMatch);
        WriteOffView view = WriteOffView.of(proposed);
        return RestResponse.ResponseBuilder.<WriteOffView>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(proposed.version()))
                .build();
    }
}
