package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.assignment.UnmatchedMovementResource.ReasonRequest;
import be.huurwerk.arrears.assignment.Views.MovementView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/movements/{movementId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class MovementResource {

    private final MovementDocument movementDocument;
    private final SuspendMovement suspendMovement;
    private final Caller caller;

    MovementResource(MovementDocument movementDocument, SuspendMovement suspendMovement, Caller caller) {
        this.movementDocument = movementDocument;
        this.suspendMovement = suspendMovement;
        this.caller = caller;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMovement", summary = "A movement of a bank statement, and what was decided about it")
    public RestResponse<MovementView> get(@PathParam("movementId") UUID movementId) {
        return tagged(movementId);
    }

    @POST
    @Path("/suspense")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "suspendMovement",
            summary = "Put a booked movement back in the queue: what it had paid is open again")
    public RestResponse<MovementView> suspend(
            @PathParam("movementId") UUID movementId, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
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
