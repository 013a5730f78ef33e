package be.huurwerk.webkit.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The service's health, open to all: 200 while it can answer, 503 when it is down. */
@Path("/health")
@Tag(name = "monitoring")
public class HealthResource {
    private final Health health;

    HealthResource(Health health) {
        this.health = health;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkHealth",
            summary = "Tell the service's health",
            description = "While the service is down the same body comes with status 503.")
    @APIResponse(
            responseCode = "200",
            description = "The service answers",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public RestResponse<HealthView> checkHealth() {
        HealthView now = health.now();
        RestResponse.Status status =
                now.status() == Status.DOWN ? RestResponse.Status.SERVICE_UNAVAILABLE : RestResponse.Status.OK;
        return RestResponse.status(status, now);
    }
}
