package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.OwnPapers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records a step of an obligation. */
@ApplicationScoped
class TakeObligationStep {

    private final Tenancies tenancies;
    private final Obligations obligations;
    private final OwnPapers ownPapers;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    TakeObligationStep(
            Tenancies tenancies,
            Obligations obligations,
            OwnPapers ownPapers,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.obligations = obligations;
        this.ownPapers = ownPapers;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the obligation's version, or null
     * @throws ProblemException 400 with all faults, 409 when the obligation does not allow the step, 412 when it has changed
     */
    @Transactional
    public Obligation take(UUID tenancyId, UUID obligationId, Recorded recorded, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Obligation obligation = obligations
                .find(tenancyId, obligationId)
                .filter(known -> !known.arisenOn().isAfter(businessDate.today()))
                .orElseThrow(() -> ObligationProblems.unknown(obligationId));
        ETags.check(ifMatch, obligation.version());
        checkState(obligation, recorded);
        List<Issue> faults = new ArrayList<>(StepFaults.of(obligation, recorded, businessDate.today(), parameters));
        ownPapers.fault("documentId", recorded.documentId(), tenancy).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (StepRules.needsOverdue(recorded.step()) && !recorded.on().isAfter(obligation.dueOn())) {
            throw ObligationProblems.notOverdue(obligation);
        }
        return obligations.update(StepRules.after(obligation, recorded, parameters));
    }

    private void checkState(Obligation obligation, Recorded recorded) {
        obligations.carrying(obligation.obligationId()).ifPresent(next -> {
            throw ObligationProblems.carried(next);
        });
        if (obligation.stateOn(businessDate.today()) == ObligationState.ended) {
            throw ObligationProblems.ended();
        }
        Set<ObligationStep> allowed = StepRules.allowed(obligation);
        if (allowed.contains(recorded.step())) {
            return;
        }
        if (recorded.step() == ObligationStep.deferral && obligation.has(ObligationStep.deferral)) {
            throw ObligationProblems.alreadyDeferred();
        }
        boolean restsOnACheck = recorded.step() == ObligationStep.evidence || recorded.step() == ObligationStep.report;
        if (restsOnACheck
                && allowed.contains(ObligationStep.registerCheck)
                && !obligation.has(ObligationStep.registerCheck)) {
            throw ObligationProblems.registerCheckFirst();
        }
        throw ObligationProblems.notAllowed(recorded.step(), allowed);
    }
}
