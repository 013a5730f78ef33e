package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Allocation.Reason;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is paid and freed on a day: of a pair that is freed and paid on the same day only the difference is told, by why it was freed. */
final class AllocationsOfDay {

    private final Map<Pair, Euro> sums = new LinkedHashMap<>();
    private final Map<Pair, Reason> reasons = new HashMap<>();

    void add(Pair pair, Euro amount, Reason reason) {
        AccountState.merge(sums, pair, amount);
        reasons.putIfAbsent(pair, reason);
    }

    List<Allocation> on(LocalDate day) {
        return sums.entrySet().stream()
                .map(entry -> new Allocation(
                        day,
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().isPositive() ? Reason.paid : reasons.get(entry.getKey())))
                .toList();
    }
}
