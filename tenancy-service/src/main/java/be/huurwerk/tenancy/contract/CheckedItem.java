package be.huurwerk.tenancy.contract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a point of a lease's checklist stands.
 *
 * @param on the day on which it was done or found not to apply; empty while it is open
 */
record CheckedItem(
        UUID tenancyId,
        ChecklistItem item,
        LocalDate dueOn,
        ChecklistState state,
        Optional<LocalDate> on,
        Optional<String> note) {

    enum ChecklistState {
        open,
        done,
        notApplicable,
        /** It was open when the lease was annulled: nobody follows it any more. */
        annulled
    }

    /** What is left of it when the lease was a mistake. */
    CheckedItem annulled() {
        return state == ChecklistState.open
                ? new CheckedItem(tenancyId, item, dueOn, ChecklistState.annulled, on, note)
                : this;
    }

    /** Whether it is open although its day has passed. */
    boolean isOverdue(LocalDate today) {
        return state == ChecklistState.open && dueOn.isBefore(today);
    }
}
