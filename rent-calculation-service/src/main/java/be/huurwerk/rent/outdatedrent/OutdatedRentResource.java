package be.huurwerk.rent.outdatedrent;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/outdatedRents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outdatedRents")
public class OutdatedRentResource {

    private final OutdatedRents outdated;
    private final LookAtOutdatedRents look;

    OutdatedRentResource(OutdatedRents outdated, LookAtOutdatedRents look) {
        this.outdated = outdated;
        this.look = look;
    }

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listOutdatedRents",
            summary =
                    "The decided rents that rest on an income, or on figures of the dwelling, that were corrected since, or"
                            + " on formulas whose successors give another rent, and what a correction would change; what"
                            + " is outdated longest comes first")
    public Page<OutdatedRentView> list(
            @Parameter(description = "Only of this tenancy") @QueryParam("tenancyId") UUID tenancyId,
            @Parameter(description = "Only those in force on this date") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest pageRequest) {
        OutdatedRents.Filter filter = new OutdatedRents.Filter(tenancyId, on);
        OutdatedRents.Place after = pageRequest.position(
                OutdatedRents.Place.FIRST,
                parts -> new OutdatedRents.Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        Page<OutdatedRent> page = pageRequest.page(
                outdated.after(after, filter, pageRequest.limit()),
                outdated.count(filter),
                rent -> List.of(rent.since().toString(), rent.rentDecisionId().toString()));
        return new Page<>(
                look.look(page.items()).stream().map(OutdatedRentView::of).toList(),
                page.pageSize(),
                page.total(),
                page.next());
    }
}
