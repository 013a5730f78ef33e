package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/**
 * How a deposit ended. {@code applied + costs + owed + refund} is what was held, interest included.
 *
 * @param applied goes to the rent account
 * @param interest of the whole tenancy
 * @param costs kept for costs at entry that were not paid
 * @param owed set off against what was paid back, or to be returned, before its money was taken back
 * @param refund goes back to the tenant
 */
public record Settlement(Euro applied, Euro interest, Euro costs, Euro owed, Euro refund, LocalDate settledOn) {

    /**
     * Takes from what is held, at most, what the final balance lets be taken.
     *
     * @param ledger with the interest of the last days
     * @param costsDue what of the costs at entry is not paid: it goes first, as of a payment
     */
    static Settlement of(Ledger ledger, Euro costsDue, FinalBalance finalBalance, LocalDate settledOn) {
        Euro costs = ledger.held().min(costsDue);
        Euro rest = ledger.held().minus(costs);
        Euro applied = rest.min(finalBalance.appliable());
        Euro owed = ledger.setOff(rest.minus(applied));
        return new Settlement(
                applied, ledger.interest(), costs, owed, rest.minus(applied).minus(owed), settledOn);
    }
}
