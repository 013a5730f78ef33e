package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.assignment.Views.MovementView;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class MovementResource {

    private final MovementDocument movementDocument;
    private final SuspendMovement suspendMovement;
    private final Authority authority;
    private final Caller caller;

    MovementResource(
            MovementDocument movementDocument, SuspendMovement suspendMovement, Authority authority, Caller caller) {
        this.movementDocument = movementDocument;
        this.suspendMovement = suspendMovement;
        this.authority = authority;
        this.caller = caller;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMovements", summary = "The movement behind a line of the ledger; none: no items")
    public Page<MovementView> list(
            @Parameter(description = "The source of the line, or the payment that a deposit was told of")
                    @NotNull
                    @QueryParam("source")
                    UUID source,
            @BeanParam PageRequest page) {
        List<MovementView> found = movementDocument.bySource(source).stream().toList();
        return page.page(found, found.size(), view -> List.of(view.movementId().toString()));
    }

    @GET
    @Path("/{movementId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMovement", summary = "A movement of a bank statement, and what was decided about it")
    public RestResponse<MovementView> get(@PathParam("movementId") UUID movementId) {
        return tagged(movementId);
    }

    @POST
    @Path("/{movementId}/suspense")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "suspendMovement",
            summary = "Put a booked movement back in the queue: what it paid was never paid by it")
    public RestResponse<MovementView> suspend(
            @PathParam("movementId") UUID movementId, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
        authority.require(Act.assignMoney);
        suspendMovement.suspend(movementId, request.reason(), Who.of(caller), ifMatch);
        return tagged(movementId);
    }

    private RestResponse<MovementView> tagged(UUID movementId) {
        Movement movement = movementDocument.find(movementId);
        return RestResponse.ResponseBuilder.ok(movementDocument.view(movement))
                .tag(ETags.of(movement.version()))
                .build();
    }
}
