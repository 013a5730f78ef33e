package be.huurwerk.servicekit.schedule;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells which runs time starts: what ran, what is next, and what did not start. */
@Path("/operations/schedule")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {
    private final Schedule schedule;

    ScheduleResource(Schedule schedule) {
        this.schedule = schedule;
    }

    @GET
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "getSchedule", summary = "Tell which runs start by themselves, what ran and what is next")
    @APIResponse(
            responseCode = "200",
            description = "The schedule of this service",
            content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public ScheduleView get() {
        return schedule.view();
    }
}
