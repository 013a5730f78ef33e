package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What became known since a day of the debts and credits that were there on it: a payment that came back, a rent that was corrected. What only
 * gives back what a correction took of a month is of the debt of which it was taken. What began since is not known.
 *
 * @param items what is known of the account, as far as it was there
 */
record KnownLater(LocalDate day, Collection<Item> items) {

    private record Month(String kind, YearMonth period) {}

    /** The lines of the day, and those of later ones until an evening. */
    List<Line> on(LocalDate evening, Collection<Line> lines) {
        List<Line> since = lines.stream()
                .filter(line ->
                        !line.bookedOn().isBefore(day) && !line.bookedOn().isAfter(evening))
                .toList();
        List<Line> ofThese =
                since.stream().filter(line -> wasThere(line.item())).toList();
        List<Line> known = new ArrayList<>(ofThese);
        known.addAll(restored(sums(since, item -> !wasThere(item) && restores(item)), sums(ofThese, item -> true)));
        return known;
    }

    /** What restores a month on the very day is of the debt of which it was taken too. */
    private boolean wasThere(Item item) {
        return restores(item) ? item.bookedOn().isBefore(day) : !item.bookedOn().isAfter(day);
    }

    private static boolean restores(Item item) {
        return item.owedOn().isPresent() && item.period().isPresent();
    }

    private static Map<Item, Euro> sums(List<Line> lines, Predicate<Item> which) {
        Map<Item, Euro> sums = new TreeMap<>(Item.CANONICAL);
        lines.stream()
                .filter(line -> which.test(line.item()))
                .forEach(line -> sums.merge(line.item(), line.amount(), Euro::plus));
        return sums;
    }

    /** The first that became lower gets back first what it lost, the first debt of the month what is left. */
    private List<Line> restored(Map<Item, Euro> restoring, Map<Item, Euro> changed) {
        Map<Month, Item> one = new LinkedHashMap<>();
        Map<Month, Euro> back = new HashMap<>();
        restoring.forEach((item, amount) -> {
            Month month = new Month(item.kind(), item.period().orElseThrow());
            one.putIfAbsent(month, item);
            back.merge(month, amount, Euro::plus);
        });
        List<Line> lines = new ArrayList<>();
        one.forEach((month, item) -> {
            Euro left = back.get(month);
            for (Map.Entry<Item, Euro> lower : changed.entrySet()) {
                Euro amount = lower.getValue().negate().max(Euro.ZERO).min(left);
                if (amount.isPositive() && isRestoredBy(item, lower.getKey())) {
                    lines.add(new Line(lower.getKey(), day, amount));
                    left = left.minus(amount);
                }
            }
            if (left.isPositive()) {
                lines.add(new Line(first(item), day, left));
            }
        });
        return lines;
    }

    private static boolean isRestoredBy(Item restoring, Item debt) {
        return debt.isOfTheMonthOf(restoring) && (restores(debt) || debt.dueOn().equals(restoring.owedOn()));
    }

    /** The debt that the month asked first; where nothing of it was there, one that is due as that was. */
    private Item first(Item restoring) {
        return items.stream()
                .filter(item -> wasThere(item) && !restores(item) && isRestoredBy(restoring, item))
                .findFirst()
                .orElseGet(() -> new Item(
                        restoring.itemId(),
                        restoring.kind(),
                        restoring.period(),
                        restoring.owedOn(),
                        day,
                        restoring.source(),
                        restoring.accessoryTo(),
                        restoring.choice()));
    }
}
