package be.huurwerk.rent.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The payload of {@code rentDecisions.notify.decided}. */
record RentDecided(
        UUID tenancyId,
        UUID rentDecisionId,
        DecisionReason reason,
        LocalDate effectiveFrom,
        Instant decidedAt,
        Optional<UUID> supersedes,
        List<Period> periods) {

    static final String TYPE = "rentDecisions.notify.decided";

    /** @param until the last day; empty while no later decision is known */
    record Period(LocalDate from, Optional<LocalDate> until, BigDecimal rent) {}

    /** @param nextBegin when a decision begins that is there already */
    static RentDecided of(RentDecision decision, Optional<LocalDate> nextBegin) {
        Period period = new Period(
                decision.effectiveFrom(),
                nextBegin.map(next -> next.minusDays(1)),
                decision.assessment().rent().amount());
        return new RentDecided(
                decision.tenancyId(),
                decision.rentDecisionId(),
                decision.reason(),
                decision.effectiveFrom(),
                decision.decidedAt(),
                decision.supersedes(),
                List.of(period));
    }
}
