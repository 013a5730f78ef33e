package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A decided rent, with what was asked. Never changed: a later decision replaces it from the later one's effective date on.
 *
 * @param grant what it is granted by, when it holds for a time only
 * @param supersedes the decision that was in force on the effective date
 */
public record RentDecision(
        UUID rentDecisionId,
        UUID tenancyId,
        DecisionReason reason,
        Instant decidedAt,
        Optional<Grant> grant,
        Optional<UUID> supersedes,
        RentQuestion question,
        RentAssessment assessment) {

    public LocalDate effectiveFrom() {
        return assessment.effectiveDate();
    }

    /** The last day; empty when it holds until another begins. */
    public Optional<LocalDate> until() {
        return grant.map(Grant::until);
    }
}
