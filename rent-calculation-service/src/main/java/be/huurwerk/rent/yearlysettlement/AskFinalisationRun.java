package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Has every draft of a period that somebody looked at made final, by another than who did and than who drafted it. */
@ApplicationScoped
class AskFinalisationRun {

    private final Drafts drafts;
    private final FinalisationRuns finalisationRuns;
    private final Runs runs;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    AskFinalisationRun(
            Drafts drafts,
            FinalisationRuns finalisationRuns,
            Runs runs,
            Parameters parameters,
            BusinessDate businessDate) {
        this.drafts = drafts;
        this.finalisationRuns = finalisationRuns;
        this.runs = runs;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * Those that the caller drafted or looked at are the run's failures.
     *
     * @throws ProblemException 400 naming every fault; 409 when the caller drafted or looked at all of them
     */
    @Transactional
    public Run ask(FinalisationRuns.Asked asked) {
        LocalDate today = businessDate.today();
        List<Issue> faults = new ArrayList<>(SettlementPeriod.faults(asked.from(), asked.until(), today));
        faults.addAll(FinaliseSettlement.faults(asked.dueOn(), asked.advancesFrom(), today, parameters));
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        List<YearlySettlement> reviewed = drafts.reviewed(asked.from(), asked.until());
        if (!reviewed.isEmpty() && reviewed.stream().noneMatch(draft -> draft.isForAnother(asked.by()))) {
            throw YearlySettlement.fourEyesRequired();
        }
        Run run = runs.request(FinalisationRuns.KIND, asked.key(), () -> ids(reviewed));
        finalisationRuns.ask(run.runId(), asked);
        return run;
    }

    private static List<UUID> ids(List<YearlySettlement> drafts) {
        return drafts.stream().map(YearlySettlement::chargeSettlementId).toList();
    }
}
