package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Bound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of one tenancy in an annual run.
 *
 * @param reason a code, why nothing is decided, or what to look at in what is
 * @param detail what the reason is about: a year of income, the parameters that are unknown; never a person
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
        Optional<Euro> before,
        Optional<Euro> after,
        Optional<Bound> bound,
        List<LaterRent> later,
        List<UUID> rentDecisionIds) {

    Finding {
        later = List.copyOf(later);
        rentDecisionIds = List.copyOf(rentDecisionIds);
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
                && before.equals(found.before)
                && after.equals(found.after)
                && later.equals(found.later);
    }

    Finding noting(String what, String about) {
        return new Finding(
                tenancyId, result, Optional.of(what), Optional.of(about), before, after, bound, later, rentDecisionIds);
    }

    Finding withoutDecisions() {
        return new Finding(tenancyId, result, reason, detail, before, after, bound, later, List.of());
    }

    /** The same, not decided because it differs from what was approved. */
    Finding heldBack() {
        return new Finding(
                tenancyId,
                Result.heldBack,
                Optional.of("changedSinceDryRun"),
                Optional.empty(),
                before,
                after,
                bound,
                later,
                List.of());
    }
}
