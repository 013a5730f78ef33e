package be.huurwerk.tenancy.occupancy;

import be.huurwerk.regulation.parameter.Parameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/occupancyAssessments")
@Tag(name = "occupancy")
@Produces(MediaType.APPLICATION_JSON)
public class OccupancyResource {

    private final Parameters parameters;

    OccupancyResource(Parameters parameters) {
        this.parameters = parameters;
    }

    @POST
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "assessOccupancy",
            summary = "Is a dwelling too large for its household? Nothing is stored")
    public OccupancyAssessment assess(OccupancyRequest body) {
        return OccupancyAssessment.of(body, parameters);
    }
}
