package be.huurwerk.deposit.ledger;

import be.huurwerk.regulation.money.Euro;

/**
 * One side of an entry.
 *
 * @param amount a debit is positive, a credit negative; never zero
 */
public record Line(Account account, Euro amount) {
    public Line {
        if (amount.isZero()) {
            throw new IllegalArgumentException("A line of nothing on " + account);
        }
    }
}
