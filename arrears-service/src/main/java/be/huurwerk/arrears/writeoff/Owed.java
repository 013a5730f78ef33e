package be.huurwerk.arrears.writeoff;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** What debts come to by their lines, whatever was paid of them. */
final class Owed {

    private final Map<UUID, NavigableMap<LocalDate, Euro>> days = new HashMap<>();

    void add(UUID debt, LocalDate day, Euro amount) {
        days.computeIfAbsent(debt, any -> new TreeMap<>()).merge(day, amount, Euro::plus);
    }

    /** On the evening of the day. */
    Euro on(UUID debt, LocalDate day) {
        return days.getOrDefault(debt, new TreeMap<>()).headMap(day, true).values().stream()
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** Whether the debt was there before the day. */
    boolean isBefore(UUID debt, LocalDate day) {
        return days.containsKey(debt) && days.get(debt).firstKey().isBefore(day);
    }
}
