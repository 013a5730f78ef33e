package be.huurwerk.tenancy.righttobuy;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/rightToBuyRequests")
@Tag(name = "rightToBuyRequests")
@Produces(MediaType.APPLICATION_JSON)
public class RightToBuyRequestResource {

    private final AskToBuy askToBuy;
    private final TakeSaleStep takeSaleStep;
    private final RightToBuyRequests rightToBuyRequests;
    private final Tenancies tenancies;

    RightToBuyRequestResource(
            AskToBuy askToBuy, TakeSaleStep takeSaleStep, RightToBuyRequests rightToBuyRequests, Tenancies tenancies) {
        this.askToBuy = askToBuy;
        this.takeSaleStep = takeSaleStep;
        this.rightToBuyRequests = rightToBuyRequests;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "askToBuy", summary = "Record a request to buy and test it")
    @APIResponseSchema(value = RightToBuyRequestView.class, responseCode = "201")
    public RestResponse<RightToBuyRequestView> ask(
            @PathParam("tenancyId") UUID tenancyId,
            @HeaderParam("If-Match") String ifMatch,
            RightToBuyBodies.Ask body) {
        return created(askToBuy.ask(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{requestId}/steps")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "takeSaleStep", summary = "Record the next step of a sale to a tenant")
    @APIResponseSchema(value = RightToBuyRequestView.class, responseCode = "201")
    public RestResponse<RightToBuyRequestView> takeSaleStep(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("requestId") UUID requestId,
            @HeaderParam("If-Match") String ifMatch,
            RightToBuyBodies.Take body) {
        return created(takeSaleStep.take(tenancyId, requestId, body, ifMatch));
    }

    @GET
    @Path("/{requestId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getRightToBuyRequest", summary = "A request to buy, its test and its steps")
    public RestResponse<RightToBuyRequestView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("requestId") UUID requestId) {
        RightToBuyRequest found =
                rightToBuyRequests.find(tenancyId, requestId).orElseThrow(() -> TakeSaleStep.unknown(requestId));
        return Answers.ok(view(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listRightToBuyRequests", summary = "The requests to buy of a tenancy")
    public Page<RightToBuyRequestView> list(
            @PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(rightToBuyRequests.list(tenancyId, pageRequest), this::view);
    }

    private RightToBuyRequestView view(RightToBuyRequest found) {
        return RightToBuyRequestView.of(found, tenancies.shown(found.tenancyId(), found.personId()));
    }

    private RestResponse<RightToBuyRequestView> created(RightToBuyRequest made) {
        return Answers.created(
                view(made), Hrefs.filed(made.tenancyId(), "rightToBuyRequests", made.requestId()), made.version());
    }
}
