package be.huurwerk.bankformats.pain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many orders, and of how much together: the bank counts and adds them again. */
record Totals(int count, BigDecimal sum) {

    static Totals of(List<BigDecimal> amounts) {
        return new Totals(amounts.size(), amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** @throws IllegalArgumentException when there is nothing to order, or two orders have the same identifier */
    static void requireDistinct(List<String> endToEndIds) {
        if (endToEndIds.isEmpty()) {
            throw new IllegalArgumentException("a file has at least one order");
        }
        Set<String> seen = new HashSet<>();
        if (!endToEndIds.stream().allMatch(seen::add)) {
            throw new IllegalArgumentException("two orders of a file have the same identifier");
        }
    }
}
