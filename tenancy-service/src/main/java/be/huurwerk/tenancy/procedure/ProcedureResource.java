package be.huurwerk.tenancy.procedure;

import be.huurwerk.regulation.parameter.Parameters;
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

@Path("/tenancies/{tenancyId}/procedures")
@Tag(name = "procedures")
@Produces(MediaType.APPLICATION_JSON)
public class ProcedureResource {

    private final OpenProcedure openProcedure;
    private final TakeProcedureStep takeProcedureStep;
    private final AddEvidence addEvidence;
    private final Procedures procedures;
    private final Tenancies tenancies;
    private final Parameters parameters;

    ProcedureResource(
            OpenProcedure openProcedure,
            TakeProcedureStep takeProcedureStep,
            AddEvidence addEvidence,
            Procedures procedures,
            Tenancies tenancies,
            Parameters parameters) {
        this.openProcedure = openProcedure;
        this.takeProcedureStep = takeProcedureStep;
        this.addEvidence = addEvidence;
        this.procedures = procedures;
        this.tenancies = tenancies;
        this.parameters = parameters;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "openProcedure", summary = "Open a procedure on domicile fraud or nuisance")
    @APIResponseSchema(value = ProcedureView.class, responseCode = "201")
    public RestResponse<ProcedureView> open(
            @PathParam("tenancyId") UUID tenancyId,
            @HeaderParam("If-Match") String ifMatch,
            ProcedureRequests.Open body) {
        return created(openProcedure.open(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{procedureId}/steps")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "takeProcedureStep", summary = "Take the next step of a procedure, or close it")
    @APIResponseSchema(value = ProcedureView.class, responseCode = "201")
    public RestResponse<ProcedureView> takeProcedureStep(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("procedureId") UUID procedureId,
            @HeaderParam("If-Match") String ifMatch,
            ProcedureRequests.Take body) {
        return created(takeProcedureStep.take(tenancyId, procedureId, body, ifMatch));
    }

    @POST
    @Path("/{procedureId}/evidence")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "addProcedureEvidence", summary = "Put a piece of evidence on the file")
    @APIResponseSchema(value = ProcedureView.class, responseCode = "201")
    public RestResponse<ProcedureView> addProcedureEvidence(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("procedureId") UUID procedureId,
            @HeaderParam("If-Match") String ifMatch,
            Evidence body) {
        return created(addEvidence.add(tenancyId, procedureId, body, ifMatch));
    }

    @GET
    @Path("/{procedureId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getProcedure", summary = "A procedure, its steps, evidence and outcome")
    public RestResponse<ProcedureView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("procedureId") UUID procedureId) {
        Procedure found =
                procedures.find(tenancyId, procedureId).orElseThrow(() -> ProcedureProblems.unknown(procedureId));
        return Answers.ok(view(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listProcedures", summary = "The procedures of a tenancy")
    public Page<ProcedureView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(procedures.list(tenancyId, pageRequest), this::view);
    }

    private ProcedureView view(Procedure found) {
        return ProcedureView.of(found, parameters);
    }

    private RestResponse<ProcedureView> created(Procedure made) {
        return Answers.created(
                view(made), Hrefs.filed(made.tenancyId(), "procedures", made.procedureId()), made.version());
    }
}
