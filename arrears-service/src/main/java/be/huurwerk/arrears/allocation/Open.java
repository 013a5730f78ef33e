package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * What is left of a debt or a credit.
 *
 * @param amount positive is still to be paid, negative is still to be used
 */
public record Open(Item item, Euro amount) {

    /** What is free of these credits of an account, 0.00 of none; not below zero. */
    public static Euro free(Collection<Open> account, Predicate<Item> which) {
        return account.stream()
                .filter(one -> one.amount.isNegative() && which.test(one.item))
                .map(Open::amount)
                .reduce(Euro.ZERO, Euro::minus);
    }
}
