package be.huurwerk.webkit.app;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A path below the template of another resource class. */
@Path("/things/{thingId}/annulment")
public class AnnulmentResource {

    @POST
    @PermissionsAllowed("sample:write")
    @Operation(hidden = true)
    public void annul(@PathParam("thingId") UUID thingId) {
        throw new UnsupportedOperationException(thingId.toString());
    }
}
