package be.huurwerk.tenancy.internalmove;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records that a household asks for another dwelling, and whether it has priority. */
@ApplicationScoped
class RequestMove {

    private final Tenancies tenancies;
    private final InternalMoveRequests requests;
    private final MovePriority priority;
    private final BusinessDate businessDate;

    RequestMove(Tenancies tenancies, InternalMoveRequests requests, MovePriority priority, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.requests = requests;
        this.priority = priority;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 with all faults, 409 when the household has an open request already */
    @Transactional
    public InternalMoveRequest ask(MoveRequests.Ask body) {
        Optional<Tenancy> tenancy = tenancies.lock(body.tenancyId());
        List<Issue> faults = faults(body, tenancy);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        requests.openOf(body.tenancyId()).ifPresent(open -> {
            throw MoveProblems.alreadyRequested(open);
        });
        InternalMoveRequest request = request(body, tenancy.orElseThrow());
        requests.add(request);
        tenancies.filed(body.tenancyId());
        return request;
    }

    private InternalMoveRequest request(MoveRequests.Ask body, Tenancy tenancy) {
        int newPersons = body.newPersons().orElse(0);
        LocalDate on = body.arrivedOn().filter(body.requestedOn()::isBefore).orElse(body.requestedOn());
        return new InternalMoveRequest(
                Ids.next(),
                body.tenancyId(),
                body.requestedOn(),
                body.reason(),
                newPersons,
                body.arrivedOn(),
                priority.of(new PriorityRules.Asked(body.reason(), newPersons, body.arrivedOn(), on), tenancy),
                InternalMoveRequest.State.open,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private List<Issue> faults(MoveRequests.Ask body, Optional<Tenancy> tenancy) {
        List<Issue> faults = new ArrayList<>();
        LocalDate today = businessDate.today();
        if (tenancy.isEmpty()) {
            faults.add(Issues.notFound(
                    "tenancyId", body.tenancyId(), "There is no such tenancy.", "Er is geen zo'n huurovereenkomst."));
        }
        Days.yetToCome("requestedOn", body.requestedOn(), today).ifPresent(faults::add);
        tenancy.flatMap(lease -> Days.before("requestedOn", body.requestedOn(), lease.signedOn()))
                .ifPresent(faults::add);
        Issues.afterLease("requestedOn", body.requestedOn(), tenancy.flatMap(Tenancy::fixedEnd))
                .ifPresent(faults::add);
        body.arrivedOn().flatMap(day -> Days.yetToCome("arrivedOn", day, today)).ifPresent(faults::add);
        if (body.arrivedOn().isPresent() && body.reason() != InternalMoveRequest.Reason.familyReunion) {
            faults.add(MoveProblems.onlyAFamilyArrives());
        }
        return faults;
    }
}
