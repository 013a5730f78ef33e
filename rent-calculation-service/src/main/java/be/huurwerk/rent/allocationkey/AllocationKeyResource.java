package be.huurwerk.rent.allocationkey;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
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

@Path("/allocationKeys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "allocationKeys")
public class AllocationKeyResource {

    private final DecideKey decide;
    private final Keys keys;

    AllocationKeyResource(DecideKey decide, Keys keys) {
        this.decide = decide;
        this.keys = keys;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "decideAllocationKey",
            summary = "Record by what costs of a building are divided from a day on, and when the tenants were told",
            description = "Without one the landlord's policy policy/charge/allocation-keys holds. Refused when costs of"
                    + " days that are settled would be divided otherwise, unless the body says that it corrects them.")
    @APIResponseSchema(value = AllocationKeyView.class, responseCode = "201")
    public RestResponse<AllocationKeyView> decide(AllocationKeyBody body) {
        KeyDecision decision = decide.decide(body);
        return RestResponse.ResponseBuilder.<AllocationKeyView>create(RestResponse.Status.CREATED)
                .entity(AllocationKeyView.of(decision))
                .header("Location", Hrefs.allocationKey(decision.allocationKeyId()))
                .build();
    }

    @GET
    @Path("/{allocationKeyId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getAllocationKey", summary = "A key decided for a building")
    public AllocationKeyView get(@PathParam("allocationKeyId") UUID allocationKeyId) {
        return keys.find(allocationKeyId)
                .map(AllocationKeyView::of)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no allocation key " + allocationKeyId + ".",
                        "Er is geen verdeelsleutel " + allocationKeyId + ".")));
    }

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listAllocationKeys", summary = "The keys decided for a building, newest first")
    public Page<AllocationKeyView> list(
            @NotNull @Parameter(description = "Whose keys", required = true) @QueryParam("buildingId") UUID buildingId,
            @Parameter(description = "Only those in force on this day") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<KeyDecision> page = pageRequest.page(
                keys.page(buildingId, on, after, pageRequest.limit()),
                () -> keys.count(buildingId, on),
                decision -> List.of(decision.allocationKeyId().toString()));
        return new Page<>(
                page.items().stream().map(AllocationKeyView::of).toList(), page.pageSize(), page.total(), page.next());
    }
}
