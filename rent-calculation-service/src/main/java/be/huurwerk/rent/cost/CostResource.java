package be.huurwerk.rent.cost;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/costs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "costs")
public class CostResource {

    private final RecordCost record;
    private final CreditCost credit;
    private final Costs costs;

    CostResource(RecordCost record, CreditCost credit, Costs costs) {
        this.record = record;
        this.credit = credit;
        this.costs = costs;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "recordCost",
            summary = "Record what a building cost; a cost of owning is refused with the reason",
            description = "A cost is never changed. Its voucher is a document of the cost.")
    @APIResponseSchema(value = CostView.class, responseCode = "201")
    public RestResponse<CostView> record(Bodies.Recorded body) {
        return created(record.record(body));
    }

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listCosts", summary = "The costs of a building, newest first")
    public Page<CostView> list(
            @NotNull @Parameter(description = "Whose costs", required = true) @QueryParam("buildingId") UUID buildingId,
            @Parameter(description = "Only those of this day or later") @QueryParam("from") LocalDate from,
            @Parameter(description = "Only those of this day or earlier") @QueryParam("until") LocalDate until,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<BuildingCost> page = pageRequest.page(
                costs.page(buildingId, from, until, after, pageRequest.limit()),
                () -> costs.count(buildingId, from, until),
                cost -> List.of(cost.costId().toString()));
        return new Page<>(page.items().stream().map(CostView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{costId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getCost", summary = "A cost of a building")
    public CostView get(@PathParam("costId") UUID costId) {
        return costs.find(costId).map(CostView::of).orElseThrow(() -> CreditCost.notFound(costId));
    }

    @POST
    @Path("/{costId}/creditNotes")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "creditCost",
            summary = "Record a credit note: what of a cost is taken back, all of it or a part")
    @APIResponseSchema(value = CostView.class, responseCode = "201")
    public RestResponse<CostView> credit(@PathParam("costId") UUID costId, Bodies.Credited body) {
        return created(credit.credit(costId, body));
    }

    private static RestResponse<CostView> created(BuildingCost cost) {
        return RestResponse.ResponseBuilder.<CostView>create(RestResponse.Status.CREATED)
                .entity(CostView.of(cost))
                .header("Location", Hrefs.cost(cost.costId()))
                .build();
    }
}
