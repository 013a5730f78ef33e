package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/waitingUnderOccupancyFees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "underOccupancyFees")
public class WaitingFeeResource {

    private final WaitingFees waiting;

    WaitingFeeResource(WaitingFees waiting) {
        this.waiting = waiting;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listWaitingUnderOccupancyFees",
            summary = "The households of which the under-occupancy fee of a month can't be decided yet, and why",
            description = "Of all months up to the next one.")
    public Page<WaitingFee> list(
            @Parameter(description = "Only of this tenancy") @QueryParam("tenancyId") UUID tenancyId,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> tenancy = Optional.ofNullable(tenancyId);
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        return pageRequest.page(
                waiting.after(tenancy, after, pageRequest.limit()),
                () -> waiting.count(tenancy),
                fee -> List.of(fee.tenancyId().toString()));
    }
}
