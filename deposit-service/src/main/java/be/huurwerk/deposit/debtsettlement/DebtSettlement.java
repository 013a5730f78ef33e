package be.huurwerk.deposit.debtsettlement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A collective debt settlement of a tenant.
 *
 * @param admissibleOn the day of the decision; what was due until then is frozen
 * @param heardLate whether it was told when the deposit was settled already
 */
public record DebtSettlement(
        UUID debtSettlementId, LocalDate admissibleOn, Optional<LocalDate> closedOn, boolean heardLate) {

    public boolean runs(LocalDate day) {
        return !admissibleOn.isAfter(day)
                && closedOn.filter(end -> !end.isAfter(day)).isEmpty();
    }
}
