package be.huurwerk.arrears.bankstatement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The entries of a statement of which it tells the parts, and of which another statement, in the other format, may hold the sum. What the parts repeat
 * is then the sum and not, one by one, equal payments that came beside it.
 */
final class BatchParts {

    /** Of one day of booking. */
    record Money(LocalDate bookedOn, Euro amount) {

        static Money of(ReadMovement movement) {
            return new Money(movement.bookedOn(), movement.amount());
        }
    }

    /**
     * A sum of another statement.
     *
     * @param dealtWith whether somebody said already what it is, or of a part of it
     */
    record Sum(UUID movementId, boolean dealtWith) {}

    private final Map<List<Integer>, Money> entries;
    private final Map<Money, Deque<Sum>> sums;

    /**
     * @param entries of {@link #entries}
     * @param sums of other statements, the first first
     */
    BatchParts(Map<List<Integer>, Money> entries, Map<Money, List<Sum>> sums) {
        this.entries = new LinkedHashMap<>(entries);
        this.entries.values().retainAll(sums.keySet());
        this.sums = new HashMap<>();
        sums.forEach((money, some) -> this.sums.put(money, new ArrayDeque<>(some)));
    }

    /** The entries with parts that bring money, by the places of these; in the order of the statement. */
    static Map<List<Integer>, Money> entries(List<ReadMovement> read) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int at = 0; at < read.size(); at++) {
            places.computeIfAbsent(read.get(at).entry(), entry -> new ArrayList<>())
                    .add(at);
        }
        Map<List<Integer>, Money> entries = new LinkedHashMap<>();
        places.values().stream().filter(parts -> parts.size() > 1).forEach(parts -> {
            Euro amount = parts.stream().map(at -> read.get(at).amount()).reduce(Euro.ZERO, Euro::plus);
            if (amount.isPositive()) {
                entries.put(parts, new Money(read.get(parts.get(0)).bookedOn(), amount));
            }
        });
        return entries;
    }

    /** Of all that may be parts of a sum: these repeat a single payment only where nothing else of the statement does. */
    Set<Integer> places() {
        return entries.keySet().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /**
     * What the movements of the statement repeat, once the sums are counted. Parts of a sum that waits are to be booked, and those of a sum that
     * somebody dealt with look known. An entry whose parts are all held one by one, or one of them for certain, is no sum.
     *
     * @param repeated what they repeat one by one, by place
     */
    Map<Integer, Repeat> settle(Map<Integer, Repeat> repeated) {
        Map<Integer, Repeat> settled = new HashMap<>(repeated);
        entries.forEach((places, money) -> {
            boolean one = repeated.keySet().containsAll(places)
                    || places.stream()
                            .anyMatch(at ->
                                    repeated.containsKey(at) && repeated.get(at).certain());
            Sum sum = one ? null : sums.get(money).poll();
            if (sum != null) {
                places.forEach(at -> {
                    settled.remove(at);
                    if (sum.dealtWith()) {
                        settled.put(at, new Repeat(sum.movementId(), false));
                    }
                });
            }
        });
        return settled;
    }
}
