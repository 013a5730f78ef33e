package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of an account, as far as it is needed to go back to the evening before a day.
 *
 * @param open what is open now
 * @param since lines of that day and later ones
 * @param allocatedSince what was allocated on that day and later, one a day and pair
 * @param items all that these name, and that the lines to come name
 * @param before what was paid until then of each debt, and by each credit, that a later line changes, and of each
 *     debt that a write-off among these gives up; and, where a line may undo a payment or a plan asks debts, of each debt that is not due on that
 *     day or that a plan asks
 */
public record Kept(
        List<Open> open,
        Collection<Line> since,
        Collection<Allocation> allocatedSince,
        Collection<Item> items,
        Map<Pair, Euro> before) {

    /** Of an account without a line. */
    public static final Kept NOTHING = new Kept(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** The account on the evening before the day. */
    AccountState then(PaymentOrder order) {
        return new AccountState(order, items, openThen(), before);
    }

    /** What was open on the evening before the day. */
    public Map<UUID, Euro> openThen() {
        Map<UUID, Euro> then = openNow();
        since.forEach(line ->
                AccountState.merge(then, line.item().itemId(), line.amount().negate()));
        for (Allocation allocation : allocatedSince) {
            AccountState.merge(then, allocation.pair().debtId(), allocation.amount());
            AccountState.merge(
                    then, allocation.pair().creditId(), allocation.amount().negate());
        }
        return then;
    }

    /** Whether one of the lines since that day may undo a credit that paid something by then. */
    boolean mayUndo(Collection<Line> added) {
        List<Line> lines = Stream.of(since, added).flatMap(Collection::stream).toList();
        Set<UUID> raised = items(lines, Euro::isPositive);
        Set<UUID> credits = items(lines, Euro::isNegative);
        before.keySet().forEach(pair -> credits.add(pair.creditId()));
        openThen().forEach((itemId, amount) -> {
            if (amount.isNegative()) {
                credits.add(itemId);
            }
        });
        return !Collections.disjoint(raised, credits);
    }

    private static Set<UUID> items(List<Line> lines, Predicate<Euro> which) {
        return lines.stream()
                .filter(line -> which.test(line.amount()))
                .map(line -> line.item().itemId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    Map<UUID, Euro> openNow() {
        Map<UUID, Euro> now = new HashMap<>();
        open.forEach(one -> now.put(one.item().itemId(), one.amount()));
        return now;
    }
}
