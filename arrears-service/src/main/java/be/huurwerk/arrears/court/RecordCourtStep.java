package be.huurwerk.arrears.court;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.regulation.calendar.WorkingDays;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records a step of a court case: one that may follow, not before its first day. */
@ApplicationScoped
class RecordCourtStep {

    private final ChangeCourtCase change;
    private final CourtCases cases;
    private final ClaimOnDay claims;
    private final StepGuards guards;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    RecordCourtStep(
            ChangeCourtCase change,
            CourtCases cases,
            ClaimOnDay claims,
            StepGuards guards,
            Parameters parameters,
            BusinessDate businessDate) {
        this.change = change;
        this.cases = cases;
        this.claims = claims;
        this.guards = guards;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 400 for what its kind can't say; 404; 409 for a step that can't follow, or not yet, for what a guard keeps
     *     back, and once it is closed; 412
     */
    @Transactional
    public CourtCase record(UUID courtCaseId, Step step, Who who, String ifMatch) {
        CourtCase one = change.lock(courtCaseId, ifMatch);
        List<Issue> faults = StepFaults.of(step, one.openedOn(), businessDate.today());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Procedure procedure = new Procedure(one, parameters);
        List<Procedure.Next> next = procedure.next();
        Procedure.Next following = next.stream()
                .filter(may -> may.kind() == step.kind())
                .findFirst()
                .orElseThrow(() -> CourtProblems.notNext(next));
        if (step.on().isBefore(following.from())) {
            throw CourtProblems.tooEarly(following);
        }
        guards.require(one, step);
        if (step.kind() == Kind.evictionAnnounced) {
            requireDay(procedure, step);
        }
        if (step.kind() == Kind.eviction && NoExecution.holds(step.on(), parameters)) {
            throw CourtProblems.noEvictionThen(step.on(), NoExecution.from(step.on(), parameters));
        }
        cases.add(courtCaseId, step, who);
        LocalDate claimedOn = step.claimedOn();
        boolean isClaimed = step.kind() == Kind.petition || step.kind() == Kind.hearing;
        if (isClaimed && !claimedOn.isAfter(businessDate.today())) {
            claims.keep(step.courtStepId(), claims.of(one.rentAccountId(), claimedOn));
        }
        return cases.find(courtCaseId);
    }

    /** The day of an eviction: not before its term, in no period without evictions, and told the working days ahead. */
    private void requireDay(Procedure procedure, Step step) {
        LocalDate day = step.forDay().orElseThrow();
        Procedure.Next eviction = procedure.eviction();
        if (day.isBefore(eviction.from())) {
            throw CourtProblems.tooEarly(eviction);
        }
        if (NoExecution.holds(day, parameters)) {
            throw CourtProblems.noEvictionThen(day, NoExecution.from(day, parameters));
        }
        LocalDate told = WorkingDays.after(step.on(), procedure.figure("bailiffNoticeDays", step.on()), parameters);
        if (day.isBefore(told)) {
            throw CourtProblems.tooEarly(new Procedure.Next(Kind.eviction, told, Procedure.Because.bailiffNotice));
        }
    }
}
