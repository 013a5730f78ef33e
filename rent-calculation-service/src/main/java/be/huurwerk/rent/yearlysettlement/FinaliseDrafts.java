package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes the drafts of a run final, some at once; one that was made final meanwhile stays as it is. */
@ApplicationScoped
class FinaliseDrafts implements BatchRunHandler {

    /** The households of as many buildings are held while they are computed again. */
    private static final int CHUNK = 20;

    private final MakeFinal makeFinal;
    private final Settlements settlements;
    private final FinalisationRuns runs;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    FinaliseDrafts(
            MakeFinal makeFinal,
            Settlements settlements,
            FinalisationRuns runs,
            Parameters parameters,
            BusinessDate businessDate) {
        this.makeFinal = makeFinal;
        this.settlements = settlements;
        this.runs = runs;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @Override
    public String kind() {
        return FinalisationRuns.KIND;
    }

    @Override
    public int chunkSize() {
        return CHUNK;
    }

    @Override
    public void handleAll(Run run, List<UUID> ids) {
        FinalisationRuns.Asked asked = runs.asked(run.runId());
        requireTime(asked, businessDate.today(), parameters);
        List<UUID> left = settlements.find(ids).stream()
                .filter(settlement -> settlement.status() != YearlySettlement.Status.finalised)
                .map(YearlySettlement::chargeSettlementId)
                .toList();
        if (!left.isEmpty()) {
            makeFinal.all(left, asked.dueOn(), asked.advancesFrom(), asked.by());
        }
    }

    /**
     * A run that was asked on the last day for its days, or was stopped, may go on when these leave nobody the time to pay any more.
     *
     * @throws ProblemException 409 that is the result of each draft that is left
     */
    static void requireTime(FinalisationRuns.Asked asked, LocalDate today, Parameters parameters) {
        if (!FinaliseSettlement.faults(asked.dueOn(), asked.advancesFrom(), today, parameters)
                .isEmpty()) {
            String from = asked.advancesFrom().map(LocalDate::toString).orElse("");
            throw ProblemException.conflict(
                    "finalisationTooLate",
                    new Text(
                            "The run was asked with payment on " + asked.dueOn()
                                    + (from.isEmpty() ? "" : " and new advances from " + from)
                                    + ", which is too early by now: it stays a draft. Ask another run, with later days.",
                            "De run werd gevraagd met betaling op " + asked.dueOn()
                                    + (from.isEmpty() ? "" : " en nieuwe voorschotten vanaf " + from)
                                    + ", wat intussen te vroeg is: ze blijft een ontwerp. Vraag een andere run, met latere"
                                    + " dagen."));
        }
    }
}
