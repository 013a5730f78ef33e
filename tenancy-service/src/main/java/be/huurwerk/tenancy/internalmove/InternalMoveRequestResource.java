package be.huurwerk.tenancy.internalmove;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/internalMoveRequests")
@Tag(name = "internalMoveRequests")
@Produces(MediaType.APPLICATION_JSON)
public class InternalMoveRequestResource {

    private final RequestMove requestMove;
    private final ReportArrival reportArrival;
    private final WithdrawMove withdrawMove;
    private final InternalMoveRequests requests;

    InternalMoveRequestResource(
            RequestMove requestMove,
            ReportArrival reportArrival,
            WithdrawMove withdrawMove,
            InternalMoveRequests requests) {
        this.requestMove = requestMove;
        this.reportArrival = reportArrival;
        this.withdrawMove = withdrawMove;
        this.requests = requests;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "requestInternalMove",
            summary = "Record that a household asks for another dwelling of the landlord, and whether it has priority",
            description =
                    "It is met by itself when the household signs a lease that names this one as the previous lease,"
                            + " by reason of an internal move.")
    @APIResponseSchema(value = InternalMoveRequestView.class, responseCode = "201")
    public RestResponse<InternalMoveRequestView> request(MoveRequests.Ask body) {
        return created(requestMove.ask(body));
    }

    @POST
    @Path("/{internalMoveRequestId}/arrival")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "reportFamilyArrival", summary = "Record that a reunited family has arrived")
    @APIResponseSchema(value = InternalMoveRequestView.class, responseCode = "201")
    public RestResponse<InternalMoveRequestView> arrive(
            @PathParam("internalMoveRequestId") UUID internalMoveRequestId,
            @HeaderParam("If-Match") String ifMatch,
            MoveRequests.Arrive body) {
        return created(reportArrival.report(internalMoveRequestId, body, ifMatch));
    }

    @POST
    @Path("/{internalMoveRequestId}/withdrawal")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "withdrawInternalMove", summary = "Record that the household no longer asks to move")
    @APIResponseSchema(value = InternalMoveRequestView.class, responseCode = "201")
    public RestResponse<InternalMoveRequestView> withdraw(
            @PathParam("internalMoveRequestId") UUID internalMoveRequestId,
            @HeaderParam("If-Match") String ifMatch,
            MoveRequests.Withdraw body) {
        return created(withdrawMove.withdraw(internalMoveRequestId, body, ifMatch));
    }

    @GET
    @Path("/{internalMoveRequestId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getInternalMoveRequest", summary = "A request for another dwelling")
    public RestResponse<InternalMoveRequestView> get(@PathParam("internalMoveRequestId") UUID internalMoveRequestId) {
        InternalMoveRequest found =
                requests.find(internalMoveRequestId).orElseThrow(() -> MoveProblems.unknown(internalMoveRequestId));
        return Answers.ok(InternalMoveRequestView.of(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listInternalMoveRequests",
            summary = "Requests for another dwelling, those with priority first, and of equals who asked first")
    public Page<InternalMoveRequestView> list(
            @QueryParam("tenancyId") UUID tenancyId,
            @QueryParam("state") InternalMoveRequest.State state,
            @QueryParam("priority") Boolean priority,
            @BeanParam PageRequest pageRequest) {
        return Answers.page(
                requests.list(
                        new InternalMoveRequests.Filter(
                                Optional.ofNullable(tenancyId),
                                Optional.ofNullable(state),
                                Optional.ofNullable(priority)),
                        pageRequest),
                InternalMoveRequestView::of);
    }

    private static RestResponse<InternalMoveRequestView> created(InternalMoveRequest request) {
        return Answers.created(
                InternalMoveRequestView.of(request),
                Hrefs.internalMoveRequest(request.internalMoveRequestId()),
                request.version());
    }
}
