package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
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
        // a run that was stopped may go on when the day leaves nobody the time to pay any more
        FinaliseSettlement.refuse(
                FinaliseSettlement.faults(asked.dueOn(), asked.advancesFrom(), businessDate.today(), parameters));
        List<UUID> left = settlements.find(ids).stream()
                .filter(settlement -> settlement.status() != YearlySettlement.Status.finalised)
                .map(YearlySettlement::chargeSettlementId)
                .toList();
        if (!left.isEmpty()) {
            makeFinal.all(left, asked.dueOn(), asked.advancesFrom(), asked.by());
        }
    }
}
