package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Drafts the settlements of a run, a building each; one that was made final meanwhile stays as it is. */
@ApplicationScoped
class DraftSettlements implements RunHandler {

    /** A settlement has a statement for each household: few of them fill a transaction. */
    private static final int CHUNK = 20;

    private final DraftSettlement draft;
    private final Settlements settlements;
    private final SettlementRuns runs;

    DraftSettlements(DraftSettlement draft, Settlements settlements, SettlementRuns runs) {
        this.draft = draft;
        this.settlements = settlements;
        this.runs = runs;
    }

    @Override
    public String kind() {
        return SettlementRuns.KIND;
    }

    @Override
    public int chunkSize() {
        return CHUNK;
    }

    @Override
    public void handle(Run run, UUID buildingId) {
        SettlementRuns.Asked asked = runs.asked(run.runId());
        if (!settlements.isSettled(buildingId, asked.from(), asked.until())) {
            draft.draft(new Bodies.Drafted(buildingId, asked.from(), asked.until()), asked.by());
        }
    }
}
