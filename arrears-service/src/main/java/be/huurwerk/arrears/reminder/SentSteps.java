package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.dunning.TakenSteps;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The steps that send a letter, by the landlord's policy. */
@ApplicationScoped
class SentSteps {

    private final TakenSteps steps;
    private final Parameters parameters;

    SentSteps(TakenSteps steps, Parameters parameters) {
        this.steps = steps;
        this.parameters = parameters;
    }

    /** How a step goes that sends a letter; empty for any other. */
    Optional<Way> way(TakenStep step) {
        return Way.by(step.channel(), step.on(), parameters);
    }

    /** @throws ProblemException 404 when the case has no such step */
    TakenStep known(UUID arrearsCaseId, UUID stepId) {
        return steps.find(stepId)
                .filter(one -> one.arrearsCaseId().equals(arrearsCaseId))
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("The case has no such step.", "Het dossier heeft deze stap niet.")));
    }

    /**
     * A step of which a letter may leave.
     *
     * @throws ProblemException 404 when the case has no such step; 409 for one that sends none or that was a mistake
     */
    TakenStep sent(UUID arrearsCaseId, UUID stepId) {
        TakenStep step = known(arrearsCaseId, stepId);
        if (step.annulled()) {
            throw ProblemException.conflict(
                    "stepAnnulled",
                    new Text("The step was recorded by mistake.", "De stap werd bij vergissing geregistreerd."));
        }
        requireWay(step);
        return step;
    }

    Way requireWay(TakenStep step) {
        return way(step)
                .orElseThrow(() -> ProblemException.conflict(
                        "stepHasNoLetter",
                        new Text(
                                "A step by this channel sends no letter.",
                                "Een stap via dit kanaal stuurt geen brief.")));
    }
}
