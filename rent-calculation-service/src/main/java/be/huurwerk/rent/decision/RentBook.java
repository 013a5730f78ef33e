package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Writes a decision down and tells it. */
@ApplicationScoped
class RentBook {

    private final RentDecisions decisions;
    private final Outbox outbox;
    private final WallClock clock;

    RentBook(RentDecisions decisions, Outbox outbox, WallClock clock) {
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    RentDecision enter(UUID tenancyId, DecisionReason reason, RentQuestion question, RentAssessment assessment) {
        LocalDate effectiveFrom = question.effectiveDate();
        Optional<UUID> supersedes = decisions.inForce(tenancyId, effectiveFrom).map(RentDecision::rentDecisionId);
        Optional<LocalDate> nextBegin = decisions.nextBegin(tenancyId, effectiveFrom);
        RentDecision decision =
                new RentDecision(Ids.next(), tenancyId, reason, clock.now(), supersedes, question, assessment);
        decisions.add(decision);
        outbox.append(RentDecided.TYPE, tenancyId, RentDecided.of(decision, nextBegin));
        return decision;
    }
}
