package be.huurwerk.tenancy.internalmove;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A reunited family has arrived: if the dwelling is too small for it, its request has priority from now on. */
@ApplicationScoped
class ReportArrival {

    private final Tenancies tenancies;
    private final InternalMoveRequests requests;
    private final MovePriority priority;
    private final BusinessDate businessDate;

    ReportArrival(
            Tenancies tenancies, InternalMoveRequests requests, MovePriority priority, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.requests = requests;
        this.priority = priority;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the request's version, or null
     * @throws ProblemException 400 with all faults, 409 when it is closed, 412 when the request has changed
     */
    @Transactional
    public InternalMoveRequest report(UUID id, MoveRequests.Arrive body, String ifMatch) {
        UUID tenancyId =
                requests.find(id).orElseThrow(() -> MoveProblems.unknown(id)).tenancyId();
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow();
        InternalMoveRequest request = requests.find(id).orElseThrow();
        ETags.check(ifMatch, request.version());
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("arrivedOn", body.arrivedOn(), businessDate.today()).ifPresent(faults::add);
        Days.before("arrivedOn", body.arrivedOn(), tenancy.signedOn()).ifPresent(faults::add);
        if (request.reason() != InternalMoveRequest.Reason.familyReunion) {
            faults.add(MoveProblems.onlyAFamilyArrives());
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (request.state() != InternalMoveRequest.State.open) {
            throw MoveProblems.closed();
        }
        LocalDate on = body.arrivedOn().isBefore(request.requestedOn()) ? request.requestedOn() : body.arrivedOn();
        PriorityGround ground = priority.of(
                new PriorityRules.Asked(request.reason(), request.newPersons(), Optional.of(body.arrivedOn()), on),
                tenancy);
        tenancies.filed(tenancyId);
        return requests.update(request.arrived(body.arrivedOn(), ground));
    }
}
