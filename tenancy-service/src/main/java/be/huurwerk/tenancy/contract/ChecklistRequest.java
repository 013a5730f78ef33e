package be.huurwerk.tenancy.contract;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/** @param note why a point does not apply, or what was agreed */
record ChecklistRequest(ChecklistOutcome state, LocalDate on, Optional<@Size(min = 1, max = 500) String> note) {

    /** What can be said of a point. */
    enum ChecklistOutcome {
        done,
        notApplicable;

        CheckedItem.ChecklistState state() {
            return CheckedItem.ChecklistState.valueOf(name());
        }
    }
}
