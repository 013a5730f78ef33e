package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
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

@Path("/underOccupancyFees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "underOccupancyFees")
public class UnderOccupancyFeeResource {

    private final FeeDecisions decisions;

    UnderOccupancyFeeResource(FeeDecisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listUnderOccupancyFees",
            summary = "The under-occupancy fees decided for a tenancy, newest first",
            description =
                    "The newest counts, for all months. A month whose rent or figure is not known yet has no fee.")
    public Page<FeeView> list(
            @NotNull @Parameter(description = "Whose fees", required = true) @QueryParam("tenancyId") UUID tenancyId,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> before =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<FeeDecision> page = pageRequest.page(
                decisions.page(tenancyId, before, pageRequest.limit()),
                decisions.count(tenancyId),
                decision -> List.of(decision.feeDecisionId().toString()));
        return new Page<>(page.items().stream().map(FeeView::of).toList(), page.pageSize(), page.total(), page.next());
    }
}
