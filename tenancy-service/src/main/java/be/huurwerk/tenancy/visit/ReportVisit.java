package be.huurwerk.tenancy.visit;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.contract.Checklist;
import be.huurwerk.tenancy.contract.ChecklistItem;
import be.huurwerk.tenancy.tenancy.Tenancies;
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

/** Takes the report of a visit; that it was held is told to the others, not what was found. */
@ApplicationScoped
class ReportVisit {

    private static final String INTERVAL = "policy/tenancy/visit-interval";

    private final LockVisit lockVisit;
    private final Visits visits;
    private final Tenancies tenancies;
    private final Checklist checklist;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Outbox outbox;

    ReportVisit(
            LockVisit lockVisit,
            Visits visits,
            Tenancies tenancies,
            Checklist checklist,
            Parameters parameters,
            BusinessDate businessDate,
            Outbox outbox) {
        this.lockVisit = lockVisit;
        this.visits = visits;
        this.tenancies = tenancies;
        this.checklist = checklist;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.outbox = outbox;
    }

    /**
     * @param ifMatch the visit's version, or null
     * @throws ProblemException 400 with all faults, 409 when it was reported or cancelled, 412 when the visit has changed
     */
    @Transactional
    public Visit report(UUID tenancyId, UUID visitId, VisitRequests.Report request, String ifMatch) {
        Visit visit = lockVisit.lockPlanned(tenancyId, visitId, ifMatch);
        List<Issue> faults =
                faults(request, tenancies.find(tenancyId).orElseThrow().signedOn());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Visit reported = visits.update(visit.reported(
                request.atHome() ? Visit.State.held : Visit.State.missed,
                request.heldOn(),
                request.findings(),
                request.followUp().map(asked -> new Visit.FollowUp(asked.action(), asked.dueOn(), Optional.empty())),
                request.atHome() ? nextDueOn(request.heldOn()) : Optional.empty()));
        if (request.atHome() && visit.kind() == Visit.Kind.first) {
            checklist.fill(tenancyId, ChecklistItem.firstVisit, request.heldOn());
        }
        if (request.atHome()) {
            outbox.append(VisitHeld.TYPE, tenancyId, new VisitHeld(tenancyId, visitId, request.heldOn(), visit.kind()));
        }
        return reported;
    }

    private List<Issue> faults(VisitRequests.Report request, LocalDate signedOn) {
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("heldOn", request.heldOn(), businessDate.today()).ifPresent(faults::add);
        Days.before("heldOn", request.heldOn(), signedOn).ifPresent(faults::add);
        request.followUp()
                .flatMap(asked -> Days.before("followUp.dueOn", asked.dueOn(), request.heldOn()))
                .ifPresent(faults::add);
        return faults;
    }

    /** None where the landlord has no interval: the law has none that was found. */
    private Optional<LocalDate> nextDueOn(LocalDate heldOn) {
        return parameters.find(INTERVAL, heldOn).map(months -> heldOn.plusMonths(months.intValue()));
    }
}
