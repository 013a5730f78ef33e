package be.huurwerk.tenancy.endofterm;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A fixed-term lease was tested at the end of its term.
 *
 * @param termEndDate the last day of the term that was tested
 * @param newEndDate the last day after the extension; empty when further checks stand in its way
 */
record EndOfTermAssessment(
        UUID endOfTermAssessmentId,
        UUID tenancyId,
        LocalDate termEndDate,
        LocalDate assessedOn,
        TermReview review,
        Optional<LocalDate> newEndDate) {

    EndOfTermOutcome outcome() {
        return newEndDate.isPresent() ? EndOfTermOutcome.extended : EndOfTermOutcome.furtherChecks;
    }

    /** What came of a test. */
    enum EndOfTermOutcome {
        extended,
        furtherChecks
    }
}
