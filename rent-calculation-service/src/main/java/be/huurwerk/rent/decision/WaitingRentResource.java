package be.huurwerk.rent.decision;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.lang.Language;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/waitingRents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "waitingRents")
public class WaitingRentResource {

    private final WaitingList list;

    WaitingRentResource(WaitingList list) {
        this.list = list;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listWaitingRents", summary = "The rents that can't be decided yet, and what is missing")
    public Page<WaitingRentView> list(
            @Parameter(description = "Only of this tenancy") @QueryParam("tenancyId") UUID tenancyId,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> tenancy = Optional.ofNullable(tenancyId);
        WaitingList.Place after = pageRequest.position(
                WaitingList.Place.FIRST,
                parts -> new WaitingList.Place(
                        Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)), LocalDate.parse(parts.get(2))));
        Page<WaitingRent> page = pageRequest.page(
                list.after(after, tenancy, pageRequest.limit()),
                list.count(tenancy),
                waiting -> List.of(
                        waiting.since().toString(),
                        waiting.tenancyId().toString(),
                        waiting.effectiveFrom().toString()));
        Language language = Language.current();
        return new Page<>(
                page.items().stream()
                        .map(waiting -> WaitingRentView.of(waiting, language))
                        .toList(),
                page.pageSize(),
                page.total(),
                page.next());
    }
}
