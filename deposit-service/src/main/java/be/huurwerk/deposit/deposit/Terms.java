package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/**
 * What is asked.
 *
 * @param deposit comes back at the end
 * @param costs the inventory of fixtures at entry; does not come back
 * @param requestedOn the day of signing, or the one on which the deposit was taken over
 * @param takenOver whether it was held before this system; nothing is asked then
 */
public record Terms(Euro deposit, Euro costs, LocalDate requestedOn, boolean takenOver) {

    public Terms(Euro deposit, Euro costs, LocalDate requestedOn) {
        this(deposit, costs, requestedOn, false);
    }

    /** A deposit that is held already. */
    static Terms takenOver(Euro held, LocalDate on) {
        return new Terms(held, Euro.ZERO, on, true);
    }

    /** Deposit and costs; nothing of a deposit that was taken over. */
    public Euro due() {
        return takenOver ? Euro.ZERO : deposit.plus(costs);
    }
}
