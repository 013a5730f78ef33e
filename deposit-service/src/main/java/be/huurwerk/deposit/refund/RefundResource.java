package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.refund.Views.RefundView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "refunds")
class RefundResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Refunds refunds;
    private final RefundViews views;
    private final DecideRefund decideRefund;
    private final Authority authority;
    private final Caller caller;

    RefundResource(Refunds refunds, RefundViews views, DecideRefund decideRefund, Authority authority, Caller caller) {
        this.refunds = refunds;
        this.views = views;
        this.decideRefund = decideRefund;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "RefundDecisionRequest")
    record DecisionRequest(
            Verdict decision,

            @Schema(description = "Necessary for a refusal") @Personal
            Optional<@Size(min = 1, max = 1000) String> reason) {

        enum Verdict {
            approved,
            refused
        }
    }

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getRefunds", summary = "Refunds, the oldest first")
    public Page<RefundView> list(
            @QueryParam("depositId") UUID depositId,
            @QueryParam("status") Refund.Status status,
            @QueryParam("refundFileId") UUID refundFileId,
            @BeanParam PageRequest page) {
        Refunds.Filter filter = new Refunds.Filter(depositId, status, refundFileId);
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                refunds.page(filter, after, page.limit()).stream()
                        .map(views::of)
                        .toList(),
                refunds.count(filter),
                view -> List.of(view.refundId().toString()));
    }

    @GET
    @Path("/{refundId}")
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getRefund", summary = "A refund, and what became of it")
    public RestResponse<RefundView> get(@PathParam("refundId") UUID refundId) {
        return tagged(refundId);
    }

    @POST
    @Path("/{refundId}/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "decideRefund",
            summary = "Approve a refund that somebody else asked, or refuse one that is not ordered yet")
    public RestResponse<RefundView> decide(
            @PathParam("refundId") UUID refundId, @HeaderParam("If-Match") String ifMatch, DecisionRequest request) {
        authority.require(Act.decideRefund);
        decideRefund.decide(
                refundId,
                request.decision() == DecisionRequest.Verdict.approved,
                request.reason(),
                Who.of(caller),
                ifMatch);
        return tagged(refundId);
    }

    private RestResponse<RefundView> tagged(UUID refundId) {
        Refund refund = refunds.find(refundId);
        return RestResponse.ResponseBuilder.ok(views.of(refund))
                .tag(ETags.of(refund.version()))
                .build();
    }
}
