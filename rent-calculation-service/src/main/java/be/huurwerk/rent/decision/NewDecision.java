package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.RentFigures;
import be.huurwerk.rent.household.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision as it follows from a tenancy's file; it is made once {@link RentBook} has entered it.
 *
 * @param grant what it is granted by, when it holds for a time only
 * @param supersedes the decision that was in force on the effective date
 * @param days on which it is in force, in order
 * @param notBefore a moment after every earlier decision about the tenancy
 */
public record NewDecision(
        UUID rentDecisionId,
        UUID tenancyId,
        DecisionReason reason,
        Optional<Grant> grant,
        Optional<UUID> supersedes,
        RentQuestion question,
        RentAssessment assessment,
        List<Schedule.Days> days,
        Instant notBefore) {

    public LocalDate effectiveFrom() {
        return assessment.effectiveDate();
    }

    NewDecision inForceOn(List<Schedule.Days> inForce) {
        return new NewDecision(
                rentDecisionId, tenancyId, reason, grant, supersedes, question, assessment, inForce, notBefore);
    }

    DecidedRent asDecided() {
        return new DecidedRent(rentDecisionId, effectiveFrom(), notBefore, reason, grant, RentFigures.of(assessment));
    }
}
