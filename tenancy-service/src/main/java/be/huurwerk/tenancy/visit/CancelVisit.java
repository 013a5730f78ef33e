package be.huurwerk.tenancy.visit;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Cancels a visit that is still to be made. */
@ApplicationScoped
class CancelVisit {

    private final LockVisit lockVisit;
    private final Visits visits;
    private final BusinessDate businessDate;

    CancelVisit(LockVisit lockVisit, Visits visits, BusinessDate businessDate) {
        this.lockVisit = lockVisit;
        this.visits = visits;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the visit's version, or null
     * @throws ProblemException 400 for a day still to come, 409 when it was reported or cancelled, 412 when the visit has changed
     */
    @Transactional
    public Visit cancel(UUID tenancyId, UUID visitId, VisitRequests.Cancel request, String ifMatch) {
        Visit visit = lockVisit.lockPlanned(tenancyId, visitId, ifMatch);
        Days.yetToCome("cancelledOn", request.cancelledOn(), businessDate.today())
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        return visits.update(visit.cancelled());
    }
}
