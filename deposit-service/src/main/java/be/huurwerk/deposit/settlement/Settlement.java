package be.huurwerk.deposit.settlement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/**
 * How a deposit ended. {@code applied + refund} is what was held, interest included.
 *
 * @param applied goes to the rent account
 * @param interest of the whole tenancy
 * @param refund goes back to the tenant
 */
public record Settlement(Euro applied, Euro interest, Euro refund, LocalDate settledOn) {

    /**
     * Takes from what is held, at most, what the final balance lets be taken.
     *
     * @param held the deposit and its interest
     */
    static Settlement of(Euro held, Euro interest, FinalBalance finalBalance, LocalDate settledOn) {
        Euro applied = held.min(finalBalance.appliable());
        return new Settlement(applied, interest, held.minus(applied), settledOn);
    }
}
