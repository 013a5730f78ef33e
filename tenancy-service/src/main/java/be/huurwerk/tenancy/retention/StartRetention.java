package be.huurwerk.tenancy.retention;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Starts a run that erases what was kept long enough, once it was tried. */
@ApplicationScoped
class StartRetention {

    private static final String TERM = "tenancy/retention-term";

    private final Runs runs;
    private final RetentionStore store;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    StartRetention(Runs runs, RetentionStore store, Parameters parameters, BusinessDate businessDate) {
        this.runs = runs;
        this.store = store;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * The run of the business date; one that has done all is answered as it is.
     *
     * @throws ProblemException 409 {@code retentionNotTried} when no dry run of the same business date has completed
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when it is not known how long a file is kept
     */
    @Transactional
    public Run start(boolean dryRun) {
        LocalDate today = businessDate.today();
        int months = parameters.number(TERM, today).intValue();
        if (!dryRun) {
            runs.find(RetentionRun.KIND, RetentionRun.key(today, true))
                    .filter(tried -> tried.status() == RunStatus.completed)
                    .orElseThrow(StartRetention::notTried);
        }
        String key = RetentionRun.key(today, dryRun);
        Run run = runs.find(RetentionRun.KIND, key)
                .filter(StartRetention::isDone)
                .orElseGet(() -> runs.request(RetentionRun.KIND, key, () -> store.due(today, months)));
        store.add(new RetentionRun(run.runId(), today, months, dryRun));
        return run;
    }

    /** What it did is told as it was: asked again it does not begin anew, unless something of it failed. */
    private static boolean isDone(Run run) {
        return run.status() == RunStatus.completed && run.failed() == 0;
    }

    private static ProblemException notTried() {
        return ProblemException.conflict(
                "retentionNotTried",
                new Text(
                        "What is erased does not come back: complete a dry run of this business date first.",
                        "Wat gewist is, komt niet terug: voltooi eerst een proefrun van deze bedrijfsdatum."));
    }
}
