package be.huurwerk.tenancy.endofterm;

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

@Path("/tenancies/{tenancyId}/endOfTermAssessments")
@Tag(name = "endOfTermAssessments")
@Produces(MediaType.APPLICATION_JSON)
public class EndOfTermResource {

    private static final long ONLY_VERSION = 0;

    private final AssessEndOfTerm assessEndOfTerm;
    private final EndOfTermAssessments assessments;
    private final Tenancies tenancies;

    EndOfTermResource(AssessEndOfTerm assessEndOfTerm, EndOfTermAssessments assessments, Tenancies tenancies) {
        this.assessEndOfTerm = assessEndOfTerm;
        this.assessments = assessments;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "assessEndOfTerm",
            summary = "Test a fixed-term lease at the end of its term: extended, or further checks")
    @APIResponseSchema(value = EndOfTermAssessmentView.class, responseCode = "201")
    public RestResponse<EndOfTermAssessmentView> assess(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, EndOfTermRequest body) {
        EndOfTermAssessment assessment = assessEndOfTerm.assess(tenancyId, body, ifMatch);
        return Answers.created(
                EndOfTermAssessmentView.of(assessment),
                Hrefs.endOfTermAssessment(tenancyId, assessment.endOfTermAssessmentId()),
                ONLY_VERSION);
    }

    @GET
    @Path("/{endOfTermAssessmentId}")
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getEndOfTermAssessment", summary = "An end-of-term assessment and what it compared")
    public RestResponse<EndOfTermAssessmentView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("endOfTermAssessmentId") UUID endOfTermAssessmentId) {
        EndOfTermAssessment assessment = assessments
                .find(tenancyId, endOfTermAssessmentId)
                .orElseThrow(() -> EndOfTermProblems.unknown(endOfTermAssessmentId));
        return Answers.ok(EndOfTermAssessmentView.of(assessment), ONLY_VERSION);
    }

    @GET
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listEndOfTermAssessments", summary = "The end-of-term assessments of a tenancy")
    public Page<EndOfTermAssessmentView> list(
            @PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Page<EndOfTermAssessment> found = assessments.list(tenancyId, pageRequest);
        return Answers.page(found, EndOfTermAssessmentView::of);
    }
}
