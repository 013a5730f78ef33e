package be.huurwerk.rent.letter;

import be.huurwerk.rent.annualrun.AnnualRun;
import be.huurwerk.rent.annualrun.AnnualRuns;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Has the letters of an annual run printed, as a run of its own. */
@ApplicationScoped
class AskAnnualLetters {

    private final AnnualRuns annualRuns;
    private final RunAnswers answers;
    private final Runs runs;

    AskAnnualLetters(AnnualRuns annualRuns, RunAnswers answers, Runs runs) {
        this.annualRuns = annualRuns;
        this.answers = answers;
        this.runs = runs;
    }

    /**
     * A run of letters that is at work stays as it is, and a stopped one goes on; any other looks for letters that are missing.
     *
     * @throws ProblemException 409 for a dry run, and until the annual run is completed
     */
    @Transactional
    public Run ask(UUID annualRunId) {
        Run annualRun = answers.get(AnnualRuns.KIND, annualRunId);
        if (annualRuns.find(annualRunId).orElseThrow().purpose() == AnnualRun.Purpose.dryRun) {
            throw ProblemException.conflict(
                    "dryRunHasNoLetters",
                    new Text(
                            "A dry run decides nothing there is a letter about.",
                            "Een proefrun beslist niets waarover een brief gaat."));
        }
        if (annualRun.status() != RunStatus.completed) {
            throw ProblemException.conflict(
                    "annualRunNotCompleted",
                    new Text(
                            "The annual run is " + annualRun.status()
                                    + "; its letters can be printed once it is completed.",
                            "De jaarlijkse herberekening is nog niet afgerond; de brieven kunnen daarna afgedrukt worden."));
        }
        return runs.request(
                PrintAnnualLetters.KIND, annualRunId.toString(), () -> annualRuns.tenanciesDecided(annualRunId));
    }
}
