package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.dunning.Assessment.NextStep;
import be.huurwerk.arrears.dunning.StepAuthority.Authorisation;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Allows the next step of a case, which somebody else then takes. Of a step that the ladder asks nobody to allow it tells that whoever may
 * take it agrees.
 */
@ApplicationScoped
class AuthoriseStep {

    private final ChangeCase change;
    private final StepRows steps;
    private final BusinessDate businessDate;
    private final StepTakers takers;
    private final Caller caller;

    AuthoriseStep(ChangeCase change, StepRows steps, BusinessDate businessDate, StepTakers takers, Caller caller) {
        this.change = change;
        this.steps = steps;
        this.businessDate = businessDate;
        this.takers = takers;
        this.caller = caller;
    }

    /**
     * @param ifMatch the case's version, or null
     * @throws be.huurwerk.webkit.problem.ProblemException 403 for who has none of the roles; 409 when the case is not open, or another step follows; 412 when
     *     the case has changed
     */
    @Transactional
    public ArrearsCase authorise(UUID arrearsCaseId, String code, Optional<String> note, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        LocalDate today = businessDate.today();
        if (!found.isOpen(today)) {
            throw ArrearsProblems.closed();
        }
        Optional<NextStep> next =
                change.on(found, today).orElseThrow(ArrearsProblems::closed).next();
        Ladder.Step step = next.map(NextStep::step)
                .filter(one -> one.code().equals(code))
                .orElseThrow(() -> ArrearsProblems.stepNotNext(next, today));
        takers.requireToAllow(step);
        steps.authorise(arrearsCaseId, new Authorisation(Ids.next(), code, today, note, Who.of(caller), false));
        return change.changed(found);
    }
}
