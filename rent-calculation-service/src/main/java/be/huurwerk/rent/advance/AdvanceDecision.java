package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a household pays in advance on the rent charges, from a day on.
 *
 * @param validFrom the first of a month, or the first day of the lease
 * @param advance euro a month
 * @param ground why, where somebody decided it by hand
 */
record AdvanceDecision(
        UUID chargeAdvanceId,
        UUID tenancyId,
        LocalDate validFrom,
        Euro advance,
        Basis basis,
        Optional<UUID> chargeBudgetId,
        Optional<String> ground,
        Instant decidedAt) {

    /** What an advance rests on; the names are those of the JSON. */
    enum Basis {
        budget,
        settlement,
        byHand
    }
}
