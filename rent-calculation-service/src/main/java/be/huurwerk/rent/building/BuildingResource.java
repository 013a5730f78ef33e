package be.huurwerk.rent.building;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/buildings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "buildings")
public class BuildingResource {

    private final KeepBuilding keep;
    private final Buildings buildings;

    BuildingResource(KeepBuilding keep, Buildings buildings) {
        this.keep = keep;
        this.buildings = buildings;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "addBuilding",
            summary = "Keep a building: its dwellings with their days and surface, and groups that bear costs alone")
    @APIResponseSchema(value = BuildingView.class, responseCode = "201")
    public RestResponse<BuildingView> add(BuildingBody body) {
        awaitDwellings(body);
        Building building = keep.add(body);
        return RestResponse.ResponseBuilder.<BuildingView>create(RestResponse.Status.CREATED)
                .entity(BuildingView.of(building))
                .header("Location", Hrefs.building(building.buildingId()))
                .tag(ETags.of(building.version()))
                .build();
    }

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listBuildings", summary = "Buildings, newest first")
    public Page<BuildingView> list(
            @Parameter(description = "Only the one with this reference") @QueryParam("reference") String reference,
            @Parameter(description = "Only those that this dwelling is or was of") @QueryParam("dwellingId")
                    UUID dwellingId,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<Building> page = pageRequest.page(
                buildings.list(reference, dwellingId, after, pageRequest.limit()),
                () -> buildings.count(reference, dwellingId),
                building -> List.of(building.buildingId().toString()));
        return new Page<>(
                page.items().stream().map(BuildingView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{buildingId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getBuilding", summary = "A building, its dwellings and groups")
    public RestResponse<BuildingView> get(@PathParam("buildingId") UUID buildingId) {
        return answer(buildings.find(buildingId).orElseThrow(() -> KeepBuilding.notFound(buildingId)));
    }

    @PUT
    @Path("/{buildingId}")
    @Audited
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "replaceBuilding",
            summary = "Tell a building anew, whole",
            description = "What is settled already is settled again only when a correction is asked for.")
    public RestResponse<BuildingView> replace(
            @PathParam("buildingId") UUID buildingId, @HeaderParam("If-Match") String ifMatch, BuildingBody body) {
        awaitDwellings(body);
        return answer(keep.replace(buildingId, ifMatch, body));
    }

    private void awaitDwellings(BuildingBody body) {
        List<UUID> ids = body.dwellings().stream()
                .map(BuildingBody.DwellingBody::dwellingId)
                .collect(Collectors.toList());
        Patience.await(() -> Optional.of(true).filter(known -> buildings.knowsAll(ids)));
    }

    private static RestResponse<BuildingView> answer(Building building) {
        return RestResponse.ResponseBuilder.ok(BuildingView.of(building))
                .tag(ETags.of(building.version()))
                .build();
    }
}
