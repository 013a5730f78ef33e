package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.dunning.TakenSteps;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Has the letters of a mailing printed, as a run of its own. */
@ApplicationScoped
class AskMailingLetters {

    private static final UUID FIRST = new UUID(0, 0);

    private final TakenSteps steps;
    private final SentSteps sentSteps;
    private final RunAnswers answers;
    private final Runs runs;

    AskMailingLetters(TakenSteps steps, SentSteps sentSteps, RunAnswers answers, Runs runs) {
        this.steps = steps;
        this.sentSteps = sentSteps;
        this.answers = answers;
        this.runs = runs;
    }

    /**
     * A run of letters that is at work stays as it is, and a stopped one goes on; any other looks for letters that are missing.
     *
     * @throws ProblemException 404; 409 until the mailing is completed, or when its channel sends no letter
     */
    @Transactional
    public Run ask(UUID mailingRunId) {
        if (answers.get(TakenSteps.MAILING, mailingRunId).status() != RunStatus.completed) {
            throw ProblemException.conflict(
                    "mailingNotCompleted",
                    new Text(
                            "The letters of a mailing are printed once it is completed.",
                            "De brieven van een mailing worden afgedrukt zodra ze afgerond is."));
        }
        List<UUID> taken = steps.ofMailing(mailingRunId, FIRST, Integer.MAX_VALUE);
        steps.find(taken.stream().limit(1).toList()).forEach(sentSteps::requireWay);
        return runs.request(PrintMailingLetters.KIND, mailingRunId.toString(), () -> taken);
    }
}
