package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Allocation.Reason;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What new lines change of what is kept: the account goes back to the evening before the first of them, and on from there. Nothing that was
 * written is changed: what is not so any more is given back by another allocation.
 *
 * @param allocations to be written
 * @param open to be kept from now on instead of what was open
 * @param closed what was open and is not any more
 */
public record Change(List<Allocation> allocations, List<Open> open, List<UUID> closed) {

    /**
     * @param kept since the day of the first new line, without the new lines
     */
    public static Change of(Kept kept, Collection<Line> added, PaymentOrder order) {
        return of(kept, added, order, Set.of());
    }

    /** @param daysToo of these days, from the first new line on, what is free pays what is open though there is no line */
    static Change of(Kept kept, Collection<Line> added, PaymentOrder order, Set<LocalDate> daysToo) {
        List<Line> lines = new ArrayList<>(kept.since());
        lines.addAll(added);
        Folded folded = Folded.on(kept.then(order), lines, daysToo);
        Map<UUID, Euro> before = kept.openNow();
        List<Open> changed = folded.open().stream()
                .filter(open -> !open.amount().equals(before.get(open.item().itemId())))
                .toList();
        folded.open().forEach(open -> before.remove(open.item().itemId()));
        return new Change(differences(kept, folded), changed, List.copyOf(before.keySet()));
    }

    private record Key(LocalDate on, Pair pair) {}

    private static List<Allocation> differences(Kept kept, Folded folded) {
        Map<Key, Euro> were = new HashMap<>();
        kept.allocatedSince().forEach(one -> AccountState.merge(were, new Key(one.on(), one.pair()), one.amount()));
        Map<Key, Allocation> differences = new LinkedHashMap<>();
        for (Allocation one : folded.allocations()) {
            Key key = new Key(one.on(), one.pair());
            Euro was = were.getOrDefault(key, Euro.ZERO);
            were.remove(key);
            if (!one.amount().equals(was)) {
                Reason reason = was.isZero() ? one.reason() : Reason.reordered;
                differences.put(
                        key, new Allocation(one.on(), one.pair(), one.amount().minus(was), reason));
            }
        }
        were.forEach((key, was) ->
                differences.put(key, new Allocation(key.on(), key.pair(), was.negate(), Reason.reordered)));
        return differences.values().stream()
                .sorted((a, b) -> a.on().compareTo(b.on()))
                .toList();
    }
}
