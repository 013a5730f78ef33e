package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.dunning.Assessment.NextStep;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records that the next step of a case was taken, and books what the law lets be asked for it. */
@ApplicationScoped
class TakeStep {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final ChangeCase change;
    private final StepRows steps;
    private final CaseRows rows;
    private final BusinessDate businessDate;
    private final StepTakers takers;
    private final StepCosts costs;
    private final Caller caller;

    TakeStep(
            ChangeCase change,
            StepRows steps,
            CaseRows rows,
            BusinessDate businessDate,
            StepTakers takers,
            StepCosts costs,
            Caller caller) {
        this.change = change;
        this.steps = steps;
        this.rows = rows;
        this.businessDate = businessDate;
        this.takers = takers;
        this.costs = costs;
        this.caller = caller;
    }

    /** What was done. */
    record Asked(String code, LocalDate on, String channel, Optional<String> note) {}

    /**
     * @param ifMatch the case's version, or null
     * @throws ProblemException 400 with all faults; 403 for who has none of the roles that take the step; 409 when the case is not open on
     *     the day, is held back, or another step follows, or this one later, or nobody else allowed it that has to; 412 when it has changed
     */
    @Transactional
    public ArrearsCase take(UUID arrearsCaseId, Asked step, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        List<Issue> faults = new ArrayList<>();
        ArrearsProblems.yetToCome("on", step.on(), businessDate.today()).ifPresent(faults::add);
        afterTheLast(arrearsCaseId, step.on()).ifPresent(faults::add);
        Optional<CaseFacts> known = faults.isEmpty() ? Optional.of(change.facts(found, step.on())) : Optional.empty();
        Optional<Assessment> then = known.flatMap(facts -> change.on(found, facts, step.on()));
        then.flatMap(Assessment::next)
                .filter(next -> next.step().code().equals(step.code()))
                .filter(next -> !next.step().channels().contains(step.channel()))
                .ifPresent(next -> faults.add(ArrearsProblems.wrongChannel(next.step())));
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (!found.isOpen(step.on())) {
            throw ArrearsProblems.closed();
        }
        Who taker = Who.of(caller);
        NextStep next = check(then.orElseThrow(ArrearsProblems::closed), step.code(), step.on());
        Optional<UUID> authorisation = StepAuthority.of(next, step.on(), taker, steps.authorisations(arrearsCaseId));
        CaseFacts facts = known.orElseThrow();
        UUID stepId = Ids.next();
        steps.add(
                arrearsCaseId,
                new StepRows.Step(
                        stepId, step.code(), step.on(), step.channel(), step.note(), taker.client(), authorisation),
                facts.asked());
        if (next.step().asksMore()) {
            costs.book(
                    List.of(new StepCosts.Taken(stepId, Of.of(found), facts, next.step(), step.channel(), step.on())),
                    step.on());
        }
        return change.changed(found);
    }

    private Optional<Issue> afterTheLast(UUID arrearsCaseId, LocalDate on) {
        return rows.steps(List.of(arrearsCaseId), LAST_DAY, 0).getOrDefault(arrearsCaseId, List.of()).stream()
                .map(CaseFacts.Taken::on)
                .filter(on::isBefore)
                .max(Comparator.naturalOrder())
                .map(last -> ArrearsProblems.outOfRange(
                        "on",
                        on,
                        "A step was taken after that day, on " + last + ".",
                        "Na die dag werd een stap gezet, op " + last + "."));
    }

    /** A step by hand is held back by whatever holds back that of a mailing. */
    private NextStep check(Assessment assessment, String code, LocalDate on) {
        Optional<NextStep> found = assessment.next();
        NextStep next = found.filter(step -> step.step().code().equals(code) && step.isDue(on))
                .orElseThrow(() -> ArrearsProblems.stepNotNext(found, on));
        takers.require(next.step());
        if (!assessment.heldBack().isEmpty()) {
            throw ArrearsProblems.heldBack(assessment.heldBack());
        }
        return next;
    }
}
