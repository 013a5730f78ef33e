package be.huurwerk.rent.decision;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.calculation.IgnoredIncome;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/rentDecisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rentDecisions")
public class RentDecisionResource {

    private final DecideRent decideRent;
    private final RentDecisions decisions;
    private final TenancyFiles tenancies;
    private final RentCalculation calculation;
    private final TraceWords words;
    private final Caller caller;

    RentDecisionResource(
            DecideRent decideRent,
            RentDecisions decisions,
            TenancyFiles tenancies,
            RentCalculation calculation,
            TraceWords words,
            Caller caller) {
        this.caller = caller;
        this.decideRent = decideRent;
        this.decisions = decisions;
        this.tenancies = tenancies;
        this.calculation = calculation;
        this.words = words;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "decideRent",
            summary = "Decide a rent of a tenancy from a date on",
            description =
                    "A correction of a tenancy of which a rent was told to the other services that is not known here any more, since the database was restored to an earlier moment, also decides all rents in force once more, as they were, so that they hear of them again; it is not refused as `nothingToCorrect`.")
    @APIResponseSchema(value = RentDecisionView.class, responseCode = "201")
    public RestResponse<RentDecisionView> decide(RentDecisionRequest body) {
        Patience.await(() -> Optional.of(body.tenancyId()).filter(tenancies::knows));
        RentDecision decision = decideRent.decide(
                body.tenancyId(), body.effectiveFrom(), body.reason().toModel());
        return RestResponse.ResponseBuilder.<RentDecisionView>create(RestResponse.Status.CREATED)
                .entity(view(decision, false))
                .header("Location", Hrefs.rentDecision(decision.rentDecisionId()))
                .build();
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listRentDecisions", summary = "The decided rents of a tenancy, newest first")
    public Page<RentDecisionView> list(
            @Parameter(description = "Whose decisions", required = true) @QueryParam("tenancyId") UUID tenancyId,
            @Parameter(description = "Only the decision in force on this date; of an annulled tenancy none is")
                    @QueryParam("on")
                    LocalDate on,
            @BeanParam PageRequest pageRequest) {
        if (tenancyId == null) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REQUIRED_INPUT,
                    In.QUERY,
                    "tenancyId",
                    null,
                    new Text("tenancyId is missing.", "tenancyId ontbreekt.")));
        }
        if (on != null) {
            List<RentDecisionView> inForce = decisions.inForce(tenancyId, on).stream()
                    .map(decision -> view(decision, false))
                    .toList();
            return new Page<>(inForce, pageRequest.pageSize(), inForce.size(), null);
        }
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<RentDecision> page = pageRequest.page(
                decisions.ofTenancy(tenancyId, after, pageRequest.limit()),
                decisions.count(tenancyId),
                decision -> List.of(decision.rentDecisionId().toString()));
        boolean annulled = tenancies.annulled(tenancyId);
        return new Page<>(
                page.items().stream().map(decision -> view(decision, annulled)).toList(),
                page.pageSize(),
                page.total(),
                page.next());
    }

    @GET
    @Path("/{rentDecisionId}")
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getRentDecision", summary = "A decided rent and why")
    public RentDecisionView get(@PathParam("rentDecisionId") UUID rentDecisionId) {
        return decisions
                .held(rentDecisionId)
                .map(held -> view(held.decision(), held.annulled()))
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no rent decision " + rentDecisionId + ".",
                        "Er is geen huurprijsbeslissing " + rentDecisionId + ".")));
    }

    private RentDecisionView view(RentDecision decision, boolean annulled) {
        boolean personal = caller.readsPersonal();
        List<IgnoredIncome> ignored = personal
                ? calculation.ignoredIncomes(
                        decision.question(), decision.assessment().rulesVersion())
                : List.of();
        return RentDecisionView.of(
                decision, ignored, annulled, words, Language.current().tag(), personal);
    }
}
