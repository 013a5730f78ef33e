package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Has the settlement of a period drafted for every building with a cost of it that is not settled. */
@ApplicationScoped
class AskSettlementRun {

    private final Settlements settlements;
    private final SettlementRuns settlementRuns;
    private final Runs runs;
    private final BusinessDate businessDate;

    AskSettlementRun(Settlements settlements, SettlementRuns settlementRuns, Runs runs, BusinessDate businessDate) {
        this.settlements = settlements;
        this.settlementRuns = settlementRuns;
        this.runs = runs;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 naming every fault */
    @Transactional
    public Run ask(LocalDate from, LocalDate until, Who who) {
        List<Issue> faults = SettlementPeriod.faults(from, until, businessDate.today());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Run run = runs.request(SettlementRuns.KIND, from + "_" + until, () -> settlements.unsettled(from, until));
        settlementRuns.ask(run.runId(), new SettlementRuns.Asked(from, until, who));
        return run;
    }
}
