package be.huurwerk.tenancy.endofterm;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A term that comes to its end.
 *
 * @param lastAssessmentId the last test of this term, which did not extend it; empty when it was not tested
 */
record TermToCome(
        UUID tenancyId,
        UUID dwellingId,
        LocalDate endDate,
        Optional<UUID> lastAssessmentId,
        Optional<LocalDate> lastAssessedOn) {

    /** Where it stands on the day. */
    TermState state(LocalDate on, LocalDate testedFrom) {
        if (endDate.isBefore(on)) {
            return TermState.overdue;
        }
        if (lastAssessmentId.isPresent()) {
            return TermState.furtherChecks;
        }
        return on.isBefore(testedFrom) ? TermState.comingUp : TermState.due;
    }

    /** What is to be done about a term. */
    enum TermState {
        comingUp,
        /** It can be tested. */
        due,
        /** It was tested, and something stands in the way of an extension. */
        furtherChecks,
        /** Its last day is past, with neither an extension nor a notice; the tenancy goes on. */
        overdue
    }
}
