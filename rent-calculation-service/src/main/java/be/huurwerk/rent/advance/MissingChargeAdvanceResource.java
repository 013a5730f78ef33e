package be.huurwerk.rent.advance;

import be.huurwerk.servicekit.time.BusinessDate;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/missingChargeAdvances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeAdvances")
public class MissingChargeAdvanceResource {

    private final MissingAdvances missing;
    private final BusinessDate businessDate;

    MissingChargeAdvanceResource(MissingAdvances missing, BusinessDate businessDate) {
        this.missing = missing;
        this.businessDate = businessDate;
    }

    /**
     * A household that pays nothing in advance though its building has charges.
     *
     * @param startDate the first day of its lease, which may be to come
     */
    @Schema(name = "MissingChargeAdvance")
    record MissingChargeAdvanceView(UUID tenancyId, UUID dwellingId, UUID buildingId, LocalDate startDate) {}

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listMissingChargeAdvances",
            summary = "The households in buildings with rent charges for which no advance was decided",
            description = "Who pays none because somebody decided so is not among them.")
    public Page<MissingChargeAdvanceView> list(
            @Parameter(description = "Only of this building") @QueryParam("buildingId") UUID buildingId,
            @BeanParam PageRequest pageRequest) {
        LocalDate today = businessDate.today();
        UUID after = pageRequest.position(null, parts -> UUID.fromString(parts.get(0)));
        Page<MissingAdvances.Missing> page = pageRequest.page(
                missing.page(today, buildingId, after, pageRequest.limit()),
                () -> missing.count(today, buildingId),
                one -> List.of(one.tenancyId().toString()));
        return new Page<>(
                page.items().stream()
                        .map(one -> new MissingChargeAdvanceView(
                                one.tenancyId(), one.dwellingId(), one.buildingId(), one.startDate()))
                        .toList(),
                page.pageSize(),
                page.total(),
                page.next());
    }
}
