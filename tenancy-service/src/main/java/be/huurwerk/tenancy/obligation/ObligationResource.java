package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/obligations")
@Tag(name = "obligations")
@Produces(MediaType.APPLICATION_JSON)
public class ObligationResource {

    private final ReportProperty reportProperty;
    private final Obligations obligations;
    private final Tenancies tenancies;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    ObligationResource(
            ReportProperty reportProperty,
            Obligations obligations,
            Tenancies tenancies,
            Parameters parameters,
            BusinessDate businessDate) {
        this.reportProperty = reportProperty;
        this.obligations = obligations;
        this.tenancies = tenancies;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "reportProperty", summary = "Note a property that a tenant or partner may not keep")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> report(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, PropertyRequest body) {
        Obligation obligation = reportProperty.report(tenancyId, body, ifMatch);
        return Answers.created(
                view(obligation),
                Hrefs.filed(tenancyId, "obligations", obligation.obligationId()),
                obligation.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listObligations", summary = "The obligations of a tenancy's tenants")
    public Page<ObligationView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(obligations.list(tenancyId, businessDate.today(), pageRequest), this::view);
    }

    @GET
    @Path("/{obligationId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getObligation", summary = "An obligation, its deadline and what was recorded of it")
    public RestResponse<ObligationView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("obligationId") UUID obligationId) {
        Obligation obligation = obligations
                .find(tenancyId, obligationId)
                .filter(known -> !known.arisenOn().isAfter(businessDate.today()))
                .orElseThrow(() -> ObligationProblems.unknown(obligationId));
        return Answers.ok(view(obligation), obligation.version());
    }

    private ObligationView view(Obligation obligation) {
        return ObligationView.of(
                obligation,
                tenancies.shown(obligation.tenancyId(), obligation.personId()),
                businessDate.today(),
                parameters);
    }
}
