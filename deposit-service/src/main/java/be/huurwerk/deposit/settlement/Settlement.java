package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/**
 * How a deposit ended. {@code applied + owed + refund} is what was held, interest included.
 *
 * @param applied goes to the rent account
 * @param interest of the whole tenancy
 * @param owed set off against what was paid back, or to be returned, before its money was taken back
 * @param refund goes back to the tenant
 */
public record Settlement(Euro applied, Euro interest, Euro owed, Euro refund, LocalDate settledOn) {

    /**
     * Takes from what is held, at most, what the final balance lets be taken.
     *
     * @param ledger with the interest of the last days
     */
    static Settlement of(Ledger ledger, FinalBalance finalBalance, LocalDate settledOn) {
        Euro held = ledger.held();
        Euro applied = held.min(finalBalance.appliable());
        Euro owed = ledger.setOff(held.minus(applied));
        return new Settlement(
                applied, ledger.interest(), owed, held.minus(applied).minus(owed), settledOn);
    }
}
