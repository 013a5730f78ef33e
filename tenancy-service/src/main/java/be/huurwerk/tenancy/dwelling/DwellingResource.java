package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/dwellings")
@Tag(name = "dwellings")
@Produces(MediaType.APPLICATION_JSON)
public class DwellingResource {

    private final RegisterDwelling registerDwelling;
    private final Dwellings dwellings;

    DwellingResource(RegisterDwelling registerDwelling, Dwellings dwellings) {
        this.registerDwelling = registerDwelling;
        this.dwellings = dwellings;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "registerDwelling", summary = "Register a dwelling with its dated rent figures")
    @APIResponseSchema(value = DwellingView.class, responseCode = "201")
    public RestResponse<DwellingView> register(DwellingRequest body) {
        Dwelling dwelling = registerDwelling.register(body);
        return RestResponse.ResponseBuilder.<DwellingView>create(RestResponse.Status.CREATED)
                .entity(DwellingView.of(dwelling))
                .header("Location", Hrefs.dwelling(dwelling.dwellingId()))
                .tag(ETags.of(dwelling.version()))
                .build();
    }

    @GET
    @Path("/{dwellingId}")
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getDwelling", summary = "A dwelling with its dated rent figures")
    public RestResponse<DwellingView> get(@PathParam("dwellingId") UUID dwellingId) {
        Dwelling dwelling = dwellings
                .find(dwellingId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no dwelling " + dwellingId + ".", "Er is geen woning " + dwellingId + ".")));
        return RestResponse.ResponseBuilder.ok(DwellingView.of(dwelling))
                .tag(ETags.of(dwelling.version()))
                .build();
    }

    @GET
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listDwellings", summary = "All dwellings, or the one of a reference")
    public Page<DwellingView> list(
            @QueryParam("reference") Optional<String> reference, @BeanParam PageRequest pageRequest) {
        Page<Dwelling> found = dwellings.list(reference, pageRequest);
        return new Page<>(
                found.items().stream().map(DwellingView::of).toList(), found.pageSize(), found.total(), found.next());
    }
}
