package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/obligations/{obligationId}")
@Tag(name = "obligations")
@Produces(MediaType.APPLICATION_JSON)
public class ObligationStepResource {

    private final TakeObligationStep takeObligationStep;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    ObligationStepResource(TakeObligationStep takeObligationStep, Parameters parameters, BusinessDate businessDate) {
        this.takeObligationStep = takeObligationStep;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @POST
    @Path("/registerChecks")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "checkIntegrationRegister",
            summary = "Note what the integration register says of the level of Dutch")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> registerCheck(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequests.RegisterCheck body) {
        return take(tenancyId, obligationId, body.recorded(), ifMatch);
    }

    @POST
    @Path("/evidence")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "receiveObligationEvidence", summary = "Note the evidence that an obligation is met")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> evidence(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequests.Evidence body) {
        return take(tenancyId, obligationId, body.recorded(), ifMatch);
    }

    @POST
    @Path("/exemption")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "exemptFromObligation", summary = "Exempt a tenant from an obligation")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> exemption(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequests.Exemption body) {
        return take(tenancyId, obligationId, body.recorded(), ifMatch);
    }

    @POST
    @Path("/deferral")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "deferObligation", summary = "Lengthen the term of an obligation, once")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> deferral(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequests.Deferral body) {
        return take(tenancyId, obligationId, body.recorded(), ifMatch);
    }

    @POST
    @Path("/defaultNotice")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "giveDefaultNotice", summary = "Note the notice of default for the work registration")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> defaultNotice(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequests.DefaultNotice body) {
        return take(tenancyId, obligationId, body.recorded(), ifMatch);
    }

    @POST
    @Path("/report")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "reportToSupervisor", summary = "Report an obligation that is not met to the supervisor")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> report(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequests.Report body) {
        return take(tenancyId, obligationId, body.recorded(), ifMatch);
    }

    @POST
    @Path("/sanctions")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "recordSanction", summary = "Record the fine and the new term that the supervisor set")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public RestResponse<ObligationView> sanction(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequests.Sanction body) {
        return take(tenancyId, obligationId, body.recorded(), ifMatch);
    }

    private RestResponse<ObligationView> take(UUID tenancyId, UUID obligationId, Recorded recorded, String ifMatch) {
        Obligation obligation = takeObligationStep.take(tenancyId, obligationId, recorded, ifMatch);
        return Answers.created(
                ObligationView.of(obligation, Optional.of(obligation.personId()), businessDate.today(), parameters),
                Hrefs.filed(tenancyId, "obligations", obligationId),
                obligation.version());
    }
}
