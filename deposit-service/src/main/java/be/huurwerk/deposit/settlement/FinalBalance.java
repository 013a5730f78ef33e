package be.huurwerk.deposit.settlement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the tenant owes at the end, as the rent account tells it.
 *
 * @param total negative when the account owes the tenant
 * @param frozenByDebtSettlement the part that a collective debt settlement (<i>collectieve schuldenregeling</i>) freezes
 * @param disputed the part that the tenant contests
 * @param lines what the total is made of
 */
public record FinalBalance(Euro total, Euro frozenByDebtSettlement, Euro disputed, List<Ground> lines) {
    public FinalBalance {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that is owed, and why.
     *
     * @param dueOn of a debt, as far as it is told
     */
    public record Ground(String ground, Euro amount, Optional<LocalDate> dueOn) {}

    /** What the deposit may be used for, never negative: a credit of the tenant stays the account's. */
    public Euro appliable() {
        return total.minus(frozenByDebtSettlement).minus(disputed).max(Euro.ZERO);
    }
}
