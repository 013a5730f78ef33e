package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.sql.OneConnection;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies")
@Tag(name = "tenancies")
@Produces(MediaType.APPLICATION_JSON)
public class TenancyResource {

    private final SignTenancy signTenancy;
    private final ShownTenancies shownTenancies;
    private final TenancyList tenancyList;
    private final TenancyViews views;
    private final BusinessDate businessDate;

    TenancyResource(
            SignTenancy signTenancy,
            ShownTenancies shownTenancies,
            TenancyList tenancyList,
            TenancyViews views,
            BusinessDate businessDate) {
        this.signTenancy = signTenancy;
        this.shownTenancies = shownTenancies;
        this.tenancyList = tenancyList;
        this.views = views;
        this.businessDate = businessDate;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "signTenancy",
            summary = "Sign a lease with a household for a dwelling",
            description =
                    "A previous lease that is called own and not named is the one that the tenants have here when they sign;"
                            + " where none is said and all tenants of that one come along, they move and it ends by law the day"
                            + " before. A tenant with another lease on these days, or who is still in the household of one (a"
                            + " child of age who has not left the parents' as well), is 409 tenantAlreadyRents, unless override"
                            + " says why both run. Where the former household of the dwelling returned its keys on the first day of"
                            + " this lease or later, it has paid until then: 409 keysNotReturned, unless override says why."
                            + " A lease that is not known here is taken as stated: previousLeaseBasis tells it, and"
                            + " the checklist asks for its proof where this lease is indefinite only by it.")
    @APIResponseSchema(value = TenancyView.class, responseCode = "201")
    public RestResponse<TenancyView> sign(TenancyRequest body) {
        Tenancy tenancy = signTenancy.sign(body.toTenancy());
        return RestResponse.ResponseBuilder.<TenancyView>create(RestResponse.Status.CREATED)
                .entity(views.of(List.of(tenancy), businessDate.today()).get(0))
                .header("Location", Hrefs.tenancy(tenancy.tenancyId()))
                .tag(ETags.of(tenancy.version()))
                .build();
    }

    @GET
    @Path("/{tenancyId}")
    @OneConnection
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getTenancy", summary = "A tenancy and its household on a day")
    public RestResponse<TenancyView> get(@PathParam("tenancyId") UUID tenancyId, @QueryParam("on") LocalDate on) {
        ShownTenancies.Shown shown = shownTenancies
                .find(tenancyId)
                .filter(known -> on == null || !on.isBefore(known.tenancy().signedOn()))
                .orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return RestResponse.ResponseBuilder.ok(views.view(shown, day(on)))
                .tag(ETags.of(shown.tenancy().version()))
                .build();
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listTenancies", summary = "Tenancies, of a dwelling or with a person if so asked")
    public Page<TenancyView> list(
            @QueryParam("dwellingId") UUID dwellingId,
            @QueryParam("personId") UUID personId,
            @QueryParam("on") LocalDate on,
            @BeanParam PageRequest pageRequest) {
        Page<Tenancy> found = tenancyList.of(
                new TenancyFilter(
                        Optional.ofNullable(dwellingId), Optional.ofNullable(personId), Optional.ofNullable(on)),
                pageRequest);
        return new Page<>(views.of(found.items(), day(on)), found.pageSize(), found.total(), found.next());
    }

    private LocalDate day(LocalDate on) {
        return on == null ? businessDate.today() : on;
    }
}
