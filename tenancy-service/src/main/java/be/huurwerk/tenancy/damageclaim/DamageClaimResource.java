package be.huurwerk.tenancy.damageclaim;

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

@Path("/tenancies/{tenancyId}/damageClaims")
@Tag(name = "damageClaims")
@Produces(MediaType.APPLICATION_JSON)
public class DamageClaimResource {

    private final ReportDamage reportDamage;
    private final ReceiveClaimDocument receiveClaimDocument;
    private final DecideDamageClaim decideDamageClaim;
    private final DamageClaims damageClaims;
    private final Tenancies tenancies;

    DamageClaimResource(
            ReportDamage reportDamage,
            ReceiveClaimDocument receiveClaimDocument,
            DecideDamageClaim decideDamageClaim,
            DamageClaims damageClaims,
            Tenancies tenancies) {
        this.reportDamage = reportDamage;
        this.receiveClaimDocument = receiveClaimDocument;
        this.decideDamageClaim = decideDamageClaim;
        this.damageClaims = damageClaims;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "reportDamage", summary = "Open the file of a damage to the dwelling")
    @APIResponseSchema(value = DamageClaimView.class, responseCode = "201")
    public RestResponse<DamageClaimView> report(
            @PathParam("tenancyId") UUID tenancyId,
            @HeaderParam("If-Match") String ifMatch,
            DamageClaimRequests.Report body) {
        return created(reportDamage.report(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{damageClaimId}/documents")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "receiveClaimDocument", summary = "Add a quote, an invoice or a report to a damage")
    @APIResponseSchema(value = DamageClaimView.class, responseCode = "201")
    public RestResponse<DamageClaimView> receiveClaimDocument(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("damageClaimId") UUID damageClaimId,
            @HeaderParam("If-Match") String ifMatch,
            ClaimDocument body) {
        return created(receiveClaimDocument.receive(tenancyId, damageClaimId, body, ifMatch));
    }

    @POST
    @Path("/{damageClaimId}/decision")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "decideDamageClaim", summary = "Decide who pays a damage: tenant, landlord or insurer")
    @APIResponseSchema(value = DamageClaimView.class, responseCode = "201")
    public RestResponse<DamageClaimView> decideDamageClaim(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("damageClaimId") UUID damageClaimId,
            @HeaderParam("If-Match") String ifMatch,
            DamageClaimRequests.Decide body) {
        return created(decideDamageClaim.decide(tenancyId, damageClaimId, body, ifMatch));
    }

    @GET
    @Path("/{damageClaimId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getDamageClaim", summary = "A damage, its documents and who pays it")
    public RestResponse<DamageClaimView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("damageClaimId") UUID damageClaimId) {
        DamageClaim found =
                damageClaims.find(tenancyId, damageClaimId).orElseThrow(() -> OpenClaims.unknown(damageClaimId));
        return Answers.ok(view(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listDamageClaims", summary = "The damages of a tenancy")
    public Page<DamageClaimView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(damageClaims.list(tenancyId, pageRequest), this::view);
    }

    private DamageClaimView view(DamageClaim found) {
        return DamageClaimView.of(found);
    }

    private RestResponse<DamageClaimView> created(DamageClaim made) {
        return Answers.created(
                view(made), Hrefs.filed(made.tenancyId(), "damageClaims", made.damageClaimId()), made.version());
    }
}
