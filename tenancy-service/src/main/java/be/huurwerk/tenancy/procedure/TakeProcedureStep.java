package be.huurwerk.tenancy.procedure;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes the next step of a procedure, or closes it with its outcome. */
@ApplicationScoped
class TakeProcedureStep {

    private final RunningProcedure runningProcedure;
    private final Procedures procedures;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    TakeProcedureStep(
            RunningProcedure runningProcedure,
            Procedures procedures,
            Parameters parameters,
            BusinessDate businessDate) {
        this.runningProcedure = runningProcedure;
        this.procedures = procedures;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the procedure's version, or null
     * @throws ProblemException 400 with all faults, 409 naming the steps that are possible or what the step lacks, 412 when it has changed
     */
    @Transactional
    public Procedure take(UUID tenancyId, UUID procedureId, ProcedureRequests.Take request, String ifMatch) {
        Procedure procedure = runningProcedure.lock(tenancyId, procedureId, ifMatch);
        ProcedureModel model = ProcedureModel.of(procedure, parameters);
        List<String> allowed = model.allowed(procedure);
        if (!allowed.contains(request.step())) {
            throw ProcedureProblems.stepNotAllowed(allowed);
        }
        List<Issue> faults = faults(request, procedure, model);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        List<String> missing = model.missing(procedure, request.step());
        if (!missing.isEmpty()) {
            throw ProcedureProblems.missing(missing);
        }
        Procedure next = procedure.with(new Procedure.Step(request.step(), request.on(), request.note()));
        return procedures.addStep(request.outcome()
                .map(outcome -> next.closed(new Procedure.Closing(outcome, request.on())))
                .orElse(next));
    }

    private List<Issue> faults(ProcedureRequests.Take request, Procedure procedure, ProcedureModel model) {
        List<Issue> faults = new ArrayList<>();
        Days.before("on", request.on(), procedure.lastDay()).ifPresent(faults::add);
        Days.yetToCome("on", request.on(), businessDate.today()).ifPresent(faults::add);
        outcome(request, model.outcomes()).ifPresent(faults::add);
        return faults;
    }

    private static Optional<Issue> outcome(ProcedureRequests.Take request, List<String> outcomes) {
        boolean closes = request.step().equals(ProcedureModel.CLOSE);
        String words = String.join(", ", outcomes);
        if (closes && request.outcome().isEmpty()) {
            return Optional.of(
                    Issues.required("outcome", "This is one of: " + words + ".", "Dit is een van: " + words + "."));
        }
        if (!closes && request.outcome().isPresent()) {
            return Optional.of(Issues.rejected(
                    "outcome",
                    "A procedure has an outcome when it closes.",
                    "Een procedure heeft een afloop als ze sluit."));
        }
        return request.outcome()
                .filter(word -> !outcomes.contains(word))
                .map(word ->
                        Issues.rejected("outcome", "This is one of: " + words + ".", "Dit is een van: " + words + "."));
    }
}
