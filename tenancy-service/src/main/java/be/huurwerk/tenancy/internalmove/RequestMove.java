package be.huurwerk.tenancy.internalmove;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.TakenOvers;
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
    private final Dwellings dwellings;
    private final TakenOvers takenOvers;
    private final InternalMoveRequests requests;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    RequestMove(
            Tenancies tenancies,
            Dwellings dwellings,
            TakenOvers takenOvers,
            InternalMoveRequests requests,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.dwellings = dwellings;
        this.takenOvers = takenOvers;
        this.requests = requests;
        this.parameters = parameters;
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
                PriorityRules.of(
                        new PriorityRules.Asked(body.reason(), newPersons, body.arrivedOn(), on),
                        tenancy,
                        dwellings.find(tenancy.dwellingId()).orElseThrow(),
                        takenOvers.on(tenancy.tenancyId()),
                        parameters),
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
        tenancy.flatMap(Tenancy::fixedEnd)
                .filter(body.requestedOn()::isAfter)
                .ifPresent(end -> faults.add(Issues.period(
                        "requestedOn",
                        body.requestedOn().toString(),
                        "The lease ends on " + end + ".",
                        "Het huurcontract eindigt op " + end + ".")));
        body.arrivedOn().flatMap(day -> Days.yetToCome("arrivedOn", day, today)).ifPresent(faults::add);
        if (body.arrivedOn().isPresent() && body.reason() != InternalMoveRequest.Reason.familyReunion) {
            faults.add(Issues.rejected(
                    "arrivedOn", "Only a reunited family arrives.", "Enkel bij gezinshereniging komt een gezin aan."));
        }
        return faults;
    }
}
