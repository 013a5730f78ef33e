package be.huurwerk.tenancy.internalmove;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The household no longer asks to move. */
@ApplicationScoped
class WithdrawMove {

    private final Tenancies tenancies;
    private final InternalMoveRequests requests;
    private final BusinessDate businessDate;

    WithdrawMove(Tenancies tenancies, InternalMoveRequests requests, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.requests = requests;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the request's version, or null
     * @throws ProblemException 400 with all faults, 409 when it is closed, 412 when the request has changed
     */
    @Transactional
    public InternalMoveRequest withdraw(UUID id, MoveRequests.Withdraw body, String ifMatch) {
        UUID tenancyId =
                requests.find(id).orElseThrow(() -> MoveProblems.unknown(id)).tenancyId();
        tenancies.lock(tenancyId);
        InternalMoveRequest request = requests.find(id).orElseThrow();
        ETags.check(ifMatch, request.version());
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("withdrawnOn", body.withdrawnOn(), businessDate.today()).ifPresent(faults::add);
        Days.before("withdrawnOn", body.withdrawnOn(), request.requestedOn()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (request.state() != InternalMoveRequest.State.open) {
            throw MoveProblems.closed();
        }
        tenancies.filed(tenancyId);
        return requests.update(request.withdrawn(body.withdrawnOn()));
    }
}
