package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A decided rent, with what was asked. Never changed: a later decision replaces it from the later one's effective date on.
 *
 * @param supersedes the decision that was in force on the effective date
 */
record RentDecision(
        UUID rentDecisionId,
        UUID tenancyId,
        DecisionReason reason,
        Instant decidedAt,
        Optional<UUID> supersedes,
        RentQuestion question,
        RentAssessment assessment) {

    LocalDate effectiveFrom() {
        return assessment.effectiveDate();
    }
}
