package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/dwellings")
@Tag(name = "dwellings")
@Produces(MediaType.APPLICATION_JSON)
public class DwellingResource {

    private final RegisterDwelling registerDwelling;
    private final ChangeFigures changeFigures;
    private final Dwellings dwellings;
    private final Lettings lettings;
    private final BusinessDate businessDate;

    DwellingResource(
            RegisterDwelling registerDwelling,
            ChangeFigures changeFigures,
            Dwellings dwellings,
            Lettings lettings,
            BusinessDate businessDate) {
        this.registerDwelling = registerDwelling;
        this.changeFigures = changeFigures;
        this.dwellings = dwellings;
        this.lettings = lettings;
        this.businessDate = businessDate;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "registerDwelling", summary = "Register a dwelling with its dated rent figures")
    @APIResponseSchema(value = DwellingView.class, responseCode = "201")
    public RestResponse<DwellingView> register(DwellingRequest body) {
        Dwelling dwelling = registerDwelling.register(body);
        // nobody can have it yet
        DwellingView view = DwellingView.of(dwelling, businessDate.today(), Optional.empty());
        return Answers.created(view, Hrefs.dwelling(dwelling.dwellingId()), dwelling.version());
    }

    @POST
    @Path("/{dwellingId}/figures")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "changeFigures",
            summary = "Give a dwelling rent figures from a day on; those from the same day are superseded")
    @APIResponseSchema(value = DwellingView.class, responseCode = "201")
    public RestResponse<DwellingView> changeFigures(
            @PathParam("dwellingId") UUID dwellingId, @HeaderParam("If-Match") String ifMatch, RentFigures body) {
        return created(changeFigures.change(dwellingId, body, ifMatch));
    }

    @GET
    @Path("/{dwellingId}")
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getDwelling", summary = "A dwelling, its rent figures and whether it is let on a day")
    public RestResponse<DwellingView> get(@PathParam("dwellingId") UUID dwellingId, @QueryParam("on") LocalDate on) {
        Dwelling dwelling = find(dwellingId);
        return Answers.ok(views(List.of(dwelling), on).get(0), dwelling.version());
    }

    @GET
    @Path("/{dwellingId}/figures")
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listFigures", summary = "The rent figures of a dwelling, the superseded ones too")
    public Page<FigureView> figures(@PathParam("dwellingId") UUID dwellingId, @BeanParam PageRequest pageRequest) {
        List<FigureView> all = Stream.concat(
                        find(dwellingId).figures().stream().map(FigureView::of),
                        dwellings.superseded(dwellingId).stream().map(FigureView::of))
                .toList();
        int from = Math.min(pageRequest.position(0, parts -> Integer.parseUnsignedInt(parts.get(0))), all.size());
        List<FigureView> rows = all.subList(from, Math.min(from + pageRequest.limit(), all.size()));
        int next = from + pageRequest.pageSize();
        return pageRequest.page(rows, all.size(), row -> List.of(Integer.toString(next)));
    }

    @GET
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listDwellings", summary = "All dwellings, or the one of a reference")
    public Page<DwellingView> list(
            @QueryParam("reference") Optional<String> reference,
            @QueryParam("on") LocalDate on,
            @BeanParam PageRequest pageRequest) {
        Page<Dwelling> found = dwellings.list(reference, pageRequest);
        return new Page<>(views(found.items(), on), found.pageSize(), found.total(), found.next());
    }

    private Dwelling find(UUID dwellingId) {
        return dwellings.find(dwellingId).orElseThrow(() -> UnknownDwelling.problem(dwellingId));
    }

    private RestResponse<DwellingView> created(Dwelling dwelling) {
        return Answers.created(
                views(List.of(dwelling), null).get(0), Hrefs.dwelling(dwelling.dwellingId()), dwelling.version());
    }

    private List<DwellingView> views(List<Dwelling> found, LocalDate on) {
        LocalDate day = on == null ? businessDate.today() : on;
        Map<UUID, Lettings.Letting> let =
                lettings.of(found.stream().map(Dwelling::dwellingId).toList(), day);
        return found.stream()
                .map(dwelling -> DwellingView.of(dwelling, day, Optional.ofNullable(let.get(dwelling.dwellingId()))))
                .toList();
    }
}
