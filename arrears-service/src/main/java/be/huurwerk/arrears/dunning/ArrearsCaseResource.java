package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/arrearsCases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class ArrearsCaseResource {

    private final ArrearsCases cases;
    private final WorkList workList;
    private final CaseViews views;
    private final TakeStep takeStep;
    private final BusinessDate businessDate;
    private final Caller caller;

    ArrearsCaseResource(
            ArrearsCases cases,
            WorkList workList,
            CaseViews views,
            TakeStep takeStep,
            BusinessDate businessDate,
            Caller caller) {
        this.cases = cases;
        this.workList = workList;
        this.views = views;
        this.takeStep = takeStep;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    /** A step that was taken. */
    @Schema(name = "ArrearsStepRequest")
    record StepRequest(
            @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9]{0,49}") String code,
            LocalDate on,
            @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9]{0,49}") String channel,
            Optional<@Size(min = 1, max = 1000) String> note) {}

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getArrearsCases",
            summary =
                    "The arrears cases that are open on a day, longest in arrears first; nextStep, due and heldBackBy choose by what the last evaluation found")
    public Page<CaseView> list(
            @QueryParam("tenancyId") UUID tenancyId,
            @QueryParam("on") LocalDate on,
            @QueryParam("nextStep") String nextStep,
            @QueryParam("due") Boolean due,
            @QueryParam("heldBackBy") CaseFacts.Guard heldBackBy,
            @BeanParam PageRequest page) {
        LocalDate day = dayOf(on);
        WorkList.Filter filter = new WorkList.Filter(
                day,
                Optional.ofNullable(tenancyId),
                Optional.ofNullable(nextStep),
                Optional.ofNullable(due),
                Optional.ofNullable(heldBackBy));
        if (on != null && filter.asksWhatWasFound()) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.QUERY,
                    "on",
                    on,
                    new Text(
                            "What the last evaluation found can't be asked of another day.",
                            "Wat de laatste evaluatie vond, kan niet van een andere dag gevraagd worden.")));
        }
        WorkList.Position after = page.position(WorkList.Position.FIRST, WorkList.Position::parse);
        Page<ArrearsCase> found = page.page(
                workList.page(filter, after, page.limit()),
                workList.count(filter),
                one -> WorkList.Position.of(one).parts());
        return new Page<>(views.of(found.items(), day), found.pageSize(), found.total(), found.next());
    }

    @GET
    @Path("/{arrearsCaseId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getArrearsCase", summary = "An arrears case as it stands on a day")
    public RestResponse<CaseView> get(@PathParam("arrearsCaseId") UUID arrearsCaseId, @QueryParam("on") LocalDate on) {
        ArrearsCase found = cases.find(arrearsCaseId).orElseThrow(ArrearsProblems::unknown);
        return RestResponse.ResponseBuilder.ok(view(found, dayOf(on)))
                .tag(ETags.of(found.version()))
                .build();
    }

    @POST
    @Path("/{arrearsCaseId}/steps")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "takeArrearsStep", summary = "Record that the next step of an arrears case was taken")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> takeStep(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @HeaderParam("If-Match") String ifMatch,
            StepRequest request) {
        ArrearsCase changed = takeStep.take(
                arrearsCaseId,
                new CaseActions.Step(
                        Ids.next(), request.code(), request.on(), request.channel(), request.note(), caller.clientId()),
                ifMatch);
        return CaseAnswers.created(view(changed, businessDate.today()), changed.version());
    }

    private CaseView view(ArrearsCase one, LocalDate on) {
        return views.of(List.of(one), on).get(0);
    }

    private LocalDate dayOf(LocalDate on) {
        return Optional.ofNullable(on).orElseGet(businessDate::today);
    }
}
