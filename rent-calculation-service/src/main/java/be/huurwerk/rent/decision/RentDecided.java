package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Schedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The payload of {@code rentDecisions.notify.decided}.
 *
 * @param indexedIncome a year; with incomeLimit what the test at the end of a contract's term needs
 */
record RentDecided(
        UUID tenancyId,
        UUID rentDecisionId,
        DecisionReason reason,
        LocalDate effectiveFrom,
        Instant decidedAt,
        Optional<UUID> supersedes,
        List<Period> periods,
        BigDecimal indexedIncome,
        BigDecimal incomeLimit) {

    static final String TYPE = "rentDecisions.notify.decided";

    /** @param until the last day; empty while no later decision is known */
    record Period(LocalDate from, Optional<LocalDate> until, BigDecimal rent) {}

    /** @param inForce the days on which the decision is in force */
    static RentDecided of(RentDecision decision, List<Schedule.Days> inForce) {
        BigDecimal rent = decision.assessment().rent().amount();
        return new RentDecided(
                decision.tenancyId(),
                decision.rentDecisionId(),
                decision.reason(),
                decision.effectiveFrom(),
                decision.decidedAt(),
                decision.supersedes(),
                inForce.stream()
                        .map(days -> new Period(days.from(), days.until(), rent))
                        .toList(),
                decision.assessment().indexedIncome().amount(),
                decision.assessment().incomeLimit().amount());
    }
}
