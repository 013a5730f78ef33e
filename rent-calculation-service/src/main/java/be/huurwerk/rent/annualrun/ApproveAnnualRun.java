package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.annualrun.AnnualRun.Purpose;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Approves what a dry run found: it is decided where the facts still give the same. */
@ApplicationScoped
class ApproveAnnualRun {

    private final RunAnswers runs;
    private final AnnualRunStore store;
    private final OpenAnnualRun open;

    ApproveAnnualRun(RunAnswers runs, AnnualRunStore store, OpenAnnualRun open) {
        this.runs = runs;
        this.store = store;
        this.open = open;
    }

    /**
     * @param client who approves
     * @return the run that decides
     * @throws ProblemException 409 unless the run is a dry run that is completed
     */
    @Transactional
    public Run approve(UUID runId, String client) {
        Run found = runs.get(AnnualRuns.KIND, runId);
        AnnualRun run = store.find(runId).orElseThrow();
        if (run.purpose() != Purpose.dryRun) {
            throw ProblemException.conflict(
                    "notADryRun",
                    new Text("Only a dry run can be approved.", "Alleen een proefrun kan goedgekeurd worden."));
        }
        if (found.status() != RunStatus.completed) {
            throw ProblemException.conflict(
                    "dryRunNotCompleted",
                    new Text(
                            "The dry run is " + found.status() + "; it can be approved once it is completed.",
                            "De proefrun is nog niet volledig; ze kan goedgekeurd worden zodra ze afgerond is."));
        }
        return open.open(run.year(), Purpose.approval, Optional.of(runId), client);
    }
}
