package be.huurwerk.arrears.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An account as its lines make it, whatever the order in which they came.
 *
 * @param open debts and credits that are not closed, oldest due first
 * @param allocations what paid what, by the day
 */
public record Folded(List<Open> open, List<Allocation> allocations) {

    public Folded {
        open = List.copyOf(open);
        allocations = List.copyOf(allocations);
    }

    /** Day after day, all lines of an account. */
    public static Folded of(Collection<Line> lines, PaymentOrder order) {
        return on(new AccountState(order), lines, Set.of());
    }

    /** @param daysToo days on which what is free pays what is open though there is no line */
    static Folded on(AccountState state, Collection<Line> lines, Set<LocalDate> daysToo) {
        List<Allocation> allocations = new ArrayList<>();
        Map<LocalDate, List<Line>> days = byDay(lines);
        daysToo.forEach(day -> days.putIfAbsent(day, List.of()));
        days.forEach((day, ofDay) -> allocations.addAll(state.take(day, ofDay)));
        return new Folded(state.open(), allocations);
    }

    private static Map<LocalDate, List<Line>> byDay(Collection<Line> lines) {
        Map<LocalDate, List<Line>> days = new TreeMap<>();
        lines.forEach(line ->
                days.computeIfAbsent(line.bookedOn(), day -> new ArrayList<>()).add(line));
        return days;
    }
}
