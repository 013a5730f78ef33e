package be.huurwerk.tenancy.visit;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Plans a home visit; one that was made without a plan is planned on its day, and reported. */
@ApplicationScoped
class PlanVisit {

    private final Tenancies tenancies;
    private final Visits visits;

    PlanVisit(Tenancies tenancies, Visits visits) {
        this.tenancies = tenancies;
        this.visits = visits;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 for a day before the tenancy, 409 when the household has left by then, 412 when the tenancy has changed
     */
    @Transactional
    public Visit plan(UUID tenancyId, VisitRequests.Plan request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        Days.before("plannedOn", request.plannedOn(), tenancy.signedOn()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        if (tenancy.keysReturnedOn().filter(request.plannedOn()::isAfter).isPresent()) {
            throw ProblemException.conflict(
                    "householdHasLeft", new Text("The household has left by then.", "Het gezin is dan vertrokken."));
        }
        Visit visit = new Visit(
                Ids.next(),
                tenancyId,
                request.kind(),
                request.plannedOn(),
                Visit.State.planned,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        visits.add(visit);
        tenancies.filed(tenancyId);
        return visit;
    }
}
