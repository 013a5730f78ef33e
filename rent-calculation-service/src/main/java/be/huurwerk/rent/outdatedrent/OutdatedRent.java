package be.huurwerk.rent.outdatedrent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decided rent that rests on incomes, or on figures of the dwelling, that were corrected since, or that the formulas of now give
 * otherwise.
 *
 * @param incomeIds the declarations as they were when it was decided
 * @param figuresCorrected whether the dwelling's figures on its first day are others now
 * @param formulasSucceeded whether the formulas that succeeded those of the decision give another rent
 * @param since when it was first found to be so
 */
record OutdatedRent(
        UUID rentDecisionId,
        UUID tenancyId,
        List<UUID> incomeIds,
        boolean figuresCorrected,
        boolean formulasSucceeded,
        Instant since) {

    OutdatedRent {
        incomeIds = List.copyOf(incomeIds);
    }
}
