package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/**
 * What is asked.
 *
 * @param deposit comes back at the end
 * @param costs the inventory of fixtures at entry; does not come back
 * @param requestedOn the day of signing
 */
public record Terms(Euro deposit, Euro costs, LocalDate requestedOn) {

    /** Deposit and costs. */
    public Euro due() {
        return deposit.plus(costs);
    }
}
