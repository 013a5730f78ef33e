package be.huurwerk.arrears.allocation;

import java.time.LocalDate;
import java.util.UUID;

/** What payment plans ask. */
@FunctionalInterface
public interface PlannedDebts {

    PlannedDebts NONE = (debtId, day) -> false;

    /** Whether an instalment of a plan for this debt is due on the day. */
    boolean isInstalmentDue(UUID debtId, LocalDate day);
}
