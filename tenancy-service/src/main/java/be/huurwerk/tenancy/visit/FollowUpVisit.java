package be.huurwerk.tenancy.visit;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Notes that what a visit asked for is done. */
@ApplicationScoped
class FollowUpVisit {

    private final LockVisit lockVisit;
    private final Visits visits;
    private final BusinessDate businessDate;

    FollowUpVisit(LockVisit lockVisit, Visits visits, BusinessDate businessDate) {
        this.lockVisit = lockVisit;
        this.visits = visits;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the visit's version, or null
     * @throws ProblemException 400 for a day still to come, 409 when nothing is to be done, 412 when the visit has changed
     */
    @Transactional
    public Visit followUp(UUID tenancyId, UUID visitId, VisitRequests.Done request, String ifMatch) {
        Visit visit = lockVisit.lock(tenancyId, visitId, ifMatch);
        Days.yetToCome("doneOn", request.doneOn(), businessDate.today())
                .or(() -> visit.heldOn().flatMap(held -> Days.before("doneOn", request.doneOn(), held)))
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        if (visit.followUp().filter(asked -> asked.doneOn().isEmpty()).isEmpty()) {
            throw ProblemException.conflict(
                    "nothingToFollowUp",
                    new Text("This visit asks for nothing more.", "Dit huisbezoek vraagt niets meer."));
        }
        return visits.update(visit.followedUp(request.doneOn()));
    }
}
