package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.dunning.StepRows.Annulment;
import be.huurwerk.arrears.dunning.StepRows.Recorded;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says that a step was recorded by mistake: it counts for nothing and costs nothing, the record stays, and the next step is found anew. */
@ApplicationScoped
class AnnulStep {

    private final ChangeCase change;
    private final StepRows steps;
    private final StepTakers takers;
    private final StepCosts costs;
    private final BusinessDate businessDate;
    private final Caller caller;

    AnnulStep(
            ChangeCase change,
            StepRows steps,
            StepTakers takers,
            StepCosts costs,
            BusinessDate businessDate,
            Caller caller) {
        this.change = change;
        this.steps = steps;
        this.takers = takers;
        this.costs = costs;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    /**
     * @param ifMatch the case's version, or null
     * @throws ProblemException 403 for who may not take the step; 404; 409 when it is annulled already, another step was taken after it, or
     *     its letter left; 412 when the case has changed
     */
    @Transactional
    public ArrearsCase annul(UUID arrearsCaseId, UUID stepId, String reason, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        List<Recorded> recorded = steps.of(arrearsCaseId);
        Recorded step = recorded.stream()
                .filter(one -> one.step().stepId().equals(stepId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("The case has no such step.", "Het dossier heeft deze stap niet.")));
        takers.require(found.openedOn(), step.step().code());
        if (step.annulled().isPresent()) {
            throw ProblemException.conflict(
                    "stepAnnulled", new Text("The step is annulled already.", "De stap is al geannuleerd."));
        }
        List<Recorded> counted =
                recorded.stream().filter(one -> one.annulled().isEmpty()).toList();
        if (!counted.get(counted.size() - 1).equals(step)) {
            throw ProblemException.conflict(
                    "stepNotLast",
                    new Text(
                            "Another step was taken after this one; annul that first.",
                            "Na deze stap werd een andere gezet; annuleer die eerst."));
        }
        if (steps.hasLeft(stepId)) {
            throw ProblemException.conflict(
                    "stepSent",
                    new Text(
                            "The letter of the step left and did not come back: the tenant was asked.",
                            "De brief van de stap is vertrokken en kwam niet terug: de huurder werd aangemaand."));
        }
        steps.annul(stepId, new Annulment(businessDate.today(), reason, Who.of(caller)));
        costs.undo(found.rentAccountId(), stepId, businessDate.today());
        return change.changed(found);
    }
}
