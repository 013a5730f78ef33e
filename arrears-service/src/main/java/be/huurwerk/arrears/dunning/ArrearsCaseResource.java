package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/arrearsCases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class ArrearsCaseResource {

    private static final String AS_OF =
            "Each fact counts from the day that it bears, whenever it was written down: the same day has the same answer until"
                    + " something is written down that bears it or an earlier one. A step that was annulled counts on no day.";

    private final WorkList workList;
    private final CaseViews views;
    private final CaseAnswers answers;
    private final BusinessDate businessDate;

    ArrearsCaseResource(WorkList workList, CaseViews views, CaseAnswers answers, BusinessDate businessDate) {
        this.workList = workList;
        this.views = views;
        this.answers = answers;
        this.businessDate = businessDate;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getArrearsCases",
            summary =
                    "The arrears cases that are open on a day, longest in arrears first; nextStep, due and heldBackBy choose by what the last evaluation found",
            description = AS_OF)
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
    @Operation(operationId = "getArrearsCase", summary = "An arrears case as it stands on a day", description = AS_OF)
    public RestResponse<CaseView> get(@PathParam("arrearsCaseId") UUID arrearsCaseId, @QueryParam("on") LocalDate on) {
        return answers.on(arrearsCaseId, dayOf(on));
    }

    private LocalDate dayOf(LocalDate on) {
        return Optional.ofNullable(on).orElseGet(businessDate::today);
    }
}
