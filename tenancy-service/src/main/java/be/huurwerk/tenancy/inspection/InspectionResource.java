package be.huurwerk.tenancy.inspection;

import be.huurwerk.servicekit.audit.Audited;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/inspections")
@Tag(name = "inspections")
@Produces(MediaType.APPLICATION_JSON)
public class InspectionResource {

    private final MakeInspection makeInspection;
    private final SignInspection signInspection;
    private final ChangeInspection changeInspection;
    private final Inspections inspections;
    private final Tenancies tenancies;

    InspectionResource(
            MakeInspection makeInspection,
            SignInspection signInspection,
            ChangeInspection changeInspection,
            Inspections inspections,
            Tenancies tenancies) {
        this.makeInspection = makeInspection;
        this.signInspection = signInspection;
        this.changeInspection = changeInspection;
        this.inspections = inspections;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "makeInspection", summary = "Write down an inspection at entry or at exit")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public RestResponse<InspectionView> make(
            @PathParam("tenancyId") UUID tenancyId,
            @HeaderParam("If-Match") String ifMatch,
            InspectionRequests.Make body) {
        return created(makeInspection.make(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{inspectionId}/signature")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "signInspection", summary = "Sign an inspection, which then changes no more")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public RestResponse<InspectionView> signInspection(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("inspectionId") UUID inspectionId,
            @HeaderParam("If-Match") String ifMatch,
            InspectionRequests.Sign body) {
        return created(signInspection.sign(tenancyId, inspectionId, body, ifMatch));
    }

    @PUT
    @Path("/{inspectionId}")
    @Audited
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "changeInspection", summary = "Rewrite an inspection that is not signed")
    public RestResponse<InspectionView> change(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("inspectionId") UUID inspectionId,
            @HeaderParam("If-Match") String ifMatch,
            InspectionRequests.Change body) {
        Inspection changed = changeInspection.change(tenancyId, inspectionId, body, ifMatch);
        return Answers.ok(view(changed), changed.version());
    }

    @GET
    @Path("/{inspectionId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getInspection", summary = "An inspection, and what of it the household pays")
    public RestResponse<InspectionView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("inspectionId") UUID inspectionId) {
        Inspection found =
                inspections.find(tenancyId, inspectionId).orElseThrow(() -> LockInspection.unknown(inspectionId));
        return Answers.ok(view(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listInspections", summary = "The inspections of a tenancy")
    public Page<InspectionView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(inspections.list(tenancyId, pageRequest), this::view);
    }

    private InspectionView view(Inspection found) {
        return InspectionView.of(found, inspections.charged(found), inspections.notCharged(found));
    }

    private RestResponse<InspectionView> created(Inspection made) {
        return Answers.created(
                view(made), Hrefs.filed(made.tenancyId(), "inspections", made.inspectionId()), made.version());
    }
}
