package be.huurwerk.servicekit.time;

import be.huurwerk.servicekit.audit.Audited;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Tells and sets the business date of this service. */
@Path("/operations/businessDate")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class BusinessDateResource {
    private static final Logger LOG = Logger.getLogger(BusinessDateResource.class);

    /** The business date in JSON. */
    @Schema(name = "BusinessDate")
    public record BusinessDateView(LocalDate businessDate) {}

    private final BusinessDate businessDate;

    BusinessDateResource(BusinessDate businessDate) {
        this.businessDate = businessDate;
    }

    @GET
    @PermissionsAllowed({"tenancy:read", "rentCalculation:read", "deposit:read", "arrears:read", "operations:write"})
    @Operation(operationId = "getBusinessDate", summary = "Tell the business date")
    @APIResponse(
            responseCode = "200",
            description = "The business date",
            content = @Content(schema = @Schema(implementation = BusinessDateView.class)))
    public BusinessDateView get() {
        return new BusinessDateView(businessDate.today());
    }

    @PUT
    @Audited
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "setBusinessDate", summary = "Fix the business date")
    @APIResponse(
            responseCode = "200",
            description = "The business date from now on",
            content = @Content(schema = @Schema(implementation = BusinessDateView.class)))
    public BusinessDateView set(BusinessDateView body) {
        businessDate.fix(body.businessDate());
        LOG.infof("The business date is %s", body.businessDate());
        return new BusinessDateView(businessDate.today());
    }
}
