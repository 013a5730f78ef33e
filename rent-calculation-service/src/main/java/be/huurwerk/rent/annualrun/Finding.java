package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of one tenancy in an annual run.
 *
 * @param reason a code, why nothing is decided
 * @param detail what the reason is about: a year of income, the parameters that are unknown; never a person
 * @param note what to look at in what is decided
 * @param unknown all figures that are unknown, the one that was needed first in front; none when it waits for facts
 * @param before the rent of the month before; empty when none was decided
 * @param after the rent from 1 January on; empty when it can't be decided
 * @param later the rents that it changes after 1 January as well, in the order of their dates
 * @param rentDecisionIds the decisions that the run made, in the order of their dates; none in a dry run
 */
record Finding(
        UUID tenancyId,
        Result result,
        Optional<String> reason,
        Optional<String> detail,
        Optional<Note> note,
        List<UnknownParameter> unknown,
        Optional<Euro> before,
        Optional<Euro> after,
        Optional<Bound> bound,
        List<LaterRent> later,
        List<UUID> rentDecisionIds) {

    Finding {
        unknown = List.copyOf(unknown);
        later = List.copyOf(later);
        rentDecisionIds = List.copyOf(rentDecisionIds);
    }

    /**
     * Something unusual about what is decided.
     *
     * @param detail what it is about: a year of income; never a person
     */
    @Schema(name = "AnnualResultNote")
    record Note(Code code, String detail) {

        @Schema(name = "AnnualResultNoteCode")
        enum Code {
            /** It rests on an income that is older than it should be. */
            outdatedIncome
        }
    }

    /** The names are those of the JSON. */
    enum Result {
        /** Decided; in a dry run: would be. */
        decided,
        /** It was decided before, with the same result. */
        unchanged,
        /** Something is missing; it stands on the waiting list. */
        waiting,
        refused,
        /** An approval found something else than the dry run had. */
        heldBack
    }

    /** What the rent changes by; empty when it is not known before or after. */
    Optional<Euro> difference() {
        return before.flatMap(old -> after.map(now -> now.minus(old)));
    }

    /** Whether somebody who approved that has approved this. */
    boolean isAsFound(Finding found) {
        return result == found.result
                && reason.equals(found.reason)
                && note.map(Note::code).equals(found.note.map(Note::code))
                && before.equals(found.before)
                && after.equals(found.after)
                && later.equals(found.later);
    }

    Finding withoutDecisions() {
        return new Finding(tenancyId, result, reason, detail, note, unknown, before, after, bound, later, List.of());
    }

    /** The same, not decided because it differs from what was approved. */
    Finding heldBack() {
        return new Finding(
                tenancyId,
                Result.heldBack,
                Optional.of("changedSinceDryRun"),
                Optional.empty(),
                note,
                List.of(),
                before,
                after,
                bound,
                later,
                List.of());
    }
}
