package be.huurwerk.tenancy.righttobuy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records the next step of a sale; with the deed the years of occupation begin. */
@ApplicationScoped
class TakeSaleStep {

    private final Tenancies tenancies;
    private final RightToBuyRequests requests;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    TakeSaleStep(Tenancies tenancies, RightToBuyRequests requests, Parameters parameters, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.requests = requests;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the request's version, or null
     * @throws ProblemException 400 with all faults, 409 when another step or none is next, 412 when the request has changed
     */
    @Transactional
    public RightToBuyRequest take(UUID tenancyId, UUID requestId, RightToBuyBodies.Take body, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        RightToBuyRequest request = requests.find(tenancyId, requestId).orElseThrow(() -> unknown(requestId));
        ETags.check(ifMatch, request.version());
        List<Issue> faults = new ArrayList<>();
        Days.before("on", body.on(), request.lastDay()).ifPresent(faults::add);
        Days.yetToCome("on", body.on(), businessDate.today()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (request.next().filter(body.step()::equals).isEmpty()) {
            throw stepNotAllowed(request.next());
        }
        Optional<LocalDate> occupationUntil = body.step() == RightToBuyRequest.Step.deed
                ? Optional.of(RightToBuyRules.occupationUntil(body.on(), request.requestedOn(), parameters))
                : Optional.empty();
        return requests.addStep(
                request.with(new RightToBuyRequest.Taken(body.step(), body.on(), body.amount()), occupationUntil));
    }

    private static ProblemException stepNotAllowed(Optional<RightToBuyRequest.Step> next) {
        return ProblemException.conflict(
                        "saleStepNotAllowed",
                        next.map(Enum::name)
                                .map(name -> new Text(
                                        "The next step is: " + name + ".", "De volgende stap is: " + name + "."))
                                .orElse(new Text(
                                        "No step follows: the dwelling is sold, or the conditions to buy it are not met.",
                                        "Er volgt geen stap: de woning is verkocht, of aan de voorwaarden om te kopen is"
                                                + " niet voldaan.")))
                .with("allowedSteps", next.map(Enum::name).stream().toList());
    }

    static ProblemException unknown(UUID requestId) {
        return ProblemException.notFound(new Text(
                "There is no request to buy " + requestId + ".", "Er is geen aankoopaanvraag " + requestId + "."));
    }
}
