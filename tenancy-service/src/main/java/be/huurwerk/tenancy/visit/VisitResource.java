package be.huurwerk.tenancy.visit;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
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

@Path("/tenancies/{tenancyId}/visits")
@Tag(name = "visits")
@Produces(MediaType.APPLICATION_JSON)
public class VisitResource {

    private final PlanVisit planVisit;
    private final ReportVisit reportVisit;
    private final FollowUpVisit followUpVisit;
    private final CancelVisit cancelVisit;
    private final Visits visits;
    private final Tenancies tenancies;

    VisitResource(
            PlanVisit planVisit,
            ReportVisit reportVisit,
            FollowUpVisit followUpVisit,
            CancelVisit cancelVisit,
            Visits visits,
            Tenancies tenancies) {
        this.planVisit = planVisit;
        this.reportVisit = reportVisit;
        this.followUpVisit = followUpVisit;
        this.cancelVisit = cancelVisit;
        this.visits = visits;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "planVisit", summary = "Plan a home visit")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public RestResponse<VisitView> plan(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, VisitRequests.Plan body) {
        return created(planVisit.plan(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{visitId}/report")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "reportVisit", summary = "Record what a home visit found")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public RestResponse<VisitView> reportVisit(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("visitId") UUID visitId,
            @HeaderParam("If-Match") String ifMatch,
            VisitRequests.Report body) {
        return created(reportVisit.report(tenancyId, visitId, body, ifMatch));
    }

    @POST
    @Path("/{visitId}/followUp")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "followUpVisit", summary = "Record that what a visit asked for is done")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public RestResponse<VisitView> followUpVisit(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("visitId") UUID visitId,
            @HeaderParam("If-Match") String ifMatch,
            VisitRequests.Done body) {
        return created(followUpVisit.followUp(tenancyId, visitId, body, ifMatch));
    }

    @POST
    @Path("/{visitId}/cancellation")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "cancelVisit", summary = "Cancel a planned home visit")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public RestResponse<VisitView> cancelVisit(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("visitId") UUID visitId,
            @HeaderParam("If-Match") String ifMatch,
            VisitRequests.Cancel body) {
        return created(cancelVisit.cancel(tenancyId, visitId, body, ifMatch));
    }

    @GET
    @Path("/{visitId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getVisit", summary = "A home visit, its findings and what it asks for")
    public RestResponse<VisitView> get(@PathParam("tenancyId") UUID tenancyId, @PathParam("visitId") UUID visitId) {
        Visit found = visits.find(tenancyId, visitId).orElseThrow(() -> LockVisit.unknown(visitId));
        return Answers.ok(view(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listVisits", summary = "The home visits of a tenancy")
    public Page<VisitView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(visits.list(tenancyId, pageRequest), this::view);
    }

    private VisitView view(Visit found) {
        return VisitView.of(found);
    }

    private RestResponse<VisitView> created(Visit made) {
        return Answers.created(view(made), Hrefs.filed(made.tenancyId(), "visits", made.visitId()), made.version());
    }
}
