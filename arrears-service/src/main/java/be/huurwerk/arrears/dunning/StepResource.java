package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.StepViews.AuthorisationsView;
import be.huurwerk.arrears.dunning.StepViews.StepsView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a case: allowed, taken, and annulled where they were a mistake. */
@Path("/arrearsCases/{arrearsCaseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class StepResource {

    private final TakeStep takeStep;
    private final AuthoriseStep authoriseStep;
    private final AnnulStep annulStep;
    private final StepRows steps;
    private final CaseAnswers answers;

    StepResource(
            TakeStep takeStep, AuthoriseStep authoriseStep, AnnulStep annulStep, StepRows steps, CaseAnswers answers) {
        this.takeStep = takeStep;
        this.authoriseStep = authoriseStep;
        this.annulStep = annulStep;
        this.steps = steps;
        this.answers = answers;
    }

    /** A step that was taken. */
    @Schema(name = "ArrearsStepRequest")
    record StepRequest(
            @Pattern(regexp = Ladders.CODE) String code,
            LocalDate on,
            @Pattern(regexp = Ladders.CODE) String channel,
            Optional<@Size(min = 1, max = 1000) String> note) {}

    @Schema(name = "ArrearsAuthorisationRequest")
    record AuthorisationRequest(
            @Pattern(regexp = Ladders.CODE) String code, Optional<@Size(min = 1, max = 1000) String> note) {}

    @Schema(name = "ArrearsStepAnnulmentRequest")
    record AnnulmentRequest(@Size(min = 1, max = 1000) String reason) {}

    @POST
    @Path("/steps")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "takeArrearsStep",
            summary = "Record that the next step of an arrears case was taken",
            description =
                    "For who has one of the roles that the ladder says take the step (else 403, which names them), and"
                            + " where it says who allows it first, once somebody else has allowed it. `on` is the day on which it was"
                            + " taken: on or after the day from which it is due. Of a step that is recorded more days later than the"
                            + " landlord's policy step-record-days allows, the time to the next step counts from the day on which it"
                            + " was recorded.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> take(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequest request) {
        return answers.created(takeStep.take(
                arrearsCaseId,
                new TakeStep.Asked(request.code(), request.on(), request.channel(), request.note()),
                ifMatch));
    }

    @GET
    @Path("/steps")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getArrearsSteps",
            summary = "The steps of an arrears case as they were recorded, those that were a mistake too")
    public StepsView list(@PathParam("arrearsCaseId") UUID arrearsCaseId) {
        answers.known(arrearsCaseId);
        return StepsView.of(steps.of(arrearsCaseId));
    }

    @POST
    @Path("/steps/{stepId}/annulment")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "annulArrearsStep",
            summary = "Say that the last step of an arrears case was recorded by mistake: it counts for nothing",
            description = "A step whose letter left, and did not come back, was no mistake: 409 `stepSent`.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> annul(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @PathParam("stepId") UUID stepId,
            @HeaderParam("If-Match") String ifMatch,
            AnnulmentRequest request) {
        return answers.created(annulStep.annul(arrearsCaseId, stepId, request.reason(), ifMatch));
    }

    @POST
    @Path("/authorisations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "authoriseArrearsStep",
            summary = "Allow the next step of an arrears case, which somebody else then takes",
            description =
                    "For who has one of the roles that the ladder says allow the step first; where it says none, one of those"
                            + " that take it.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> authorise(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @HeaderParam("If-Match") String ifMatch,
            AuthorisationRequest request) {
        return answers.created(authoriseStep.authorise(arrearsCaseId, request.code(), request.note(), ifMatch));
    }

    @GET
    @Path("/authorisations")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getArrearsAuthorisations", summary = "Who allowed which steps of an arrears case")
    public AuthorisationsView authorisations(@PathParam("arrearsCaseId") UUID arrearsCaseId) {
        answers.known(arrearsCaseId);
        return AuthorisationsView.of(steps.authorisations(arrearsCaseId));
    }
}
