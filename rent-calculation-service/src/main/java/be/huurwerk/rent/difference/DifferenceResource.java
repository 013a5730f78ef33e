package be.huurwerk.rent.difference;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentDecisions/{rentDecisionId}/difference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rentDecisions")
public class DifferenceResource {

    private final RentDecisions decisions;
    private final RentCalculation calculation;
    private final DifferenceViews views;
    private final Caller caller;

    DifferenceResource(
            RentDecisions decisions,
            RentCalculation calculation,
            TraceWords words,
            Parameters parameters,
            Caller caller) {
        this.caller = caller;
        this.decisions = decisions;
        this.calculation = calculation;
        this.views = new DifferenceViews(words, parameters);
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getRentDifference", summary = "Why the rent of another decision differs, step by step")
    public DifferenceView get(
            @PathParam("rentDecisionId") UUID rentDecisionId,
            @Parameter(description = "The decision that this one is compared with", required = true) @QueryParam("to")
                    UUID to) {
        RentDecision before = decisions
                .find(rentDecisionId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no rent decision " + rentDecisionId + ".",
                        "Er is geen huurprijsbeslissing " + rentDecisionId + ".")));
        if (to == null) {
            throw ProblemException.badRequest(issue(IssueType.REQUIRED_INPUT, null, "to is missing.", "to ontbreekt."));
        }
        RentDecision after = decisions
                .find(to)
                .orElseThrow(() -> ProblemException.badRequest(issue(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        to,
                        "There is no rent decision " + to + ".",
                        "Er is geen huurprijsbeslissing " + to + ".")));
        if (!after.tenancyId().equals(before.tenancyId())) {
            throw ProblemException.badRequest(issue(
                    IssueType.REJECTED_INPUT,
                    to,
                    "The two decisions are about different tenancies.",
                    "De twee beslissingen gaan over verschillende huurovereenkomsten."));
        }
        Difference difference = Difference.between(calculated(before), calculated(after));
        return views.of(
                before,
                after,
                caller.readsPersonal() ? difference : difference.withoutMembers(),
                LetterLanguage.valueOf(Language.current().tag()));
    }

    private Difference.Calculated calculated(RentDecision decision) {
        return new Difference.Calculated(
                decision.question(),
                decision.assessment(),
                calculation.incomesUsed(
                        decision.question(), decision.assessment().rulesVersion()));
    }

    private static Issue issue(IssueType type, UUID to, String en, String nl) {
        return new Issue(type, In.QUERY, "to", to == null ? null : to.toString(), new Text(en, nl));
    }
}
