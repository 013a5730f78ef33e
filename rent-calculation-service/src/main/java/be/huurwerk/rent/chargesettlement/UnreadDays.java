package be.huurwerk.rent.chargesettlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Days of a dwelling that bears a cost by meters and of which nothing was counted: they are no use of nothing, so that the cost can't be
 * divided before a reading is recorded, be it an estimated one.
 */
public record UnreadDays(UUID dwellingId, LocalDate from, LocalDate until) {

    /**
     * Those of the costs that go by meters, by dwelling in the order in which the dwellings come; of a cost that the landlord bears alone
     * none matter.
     */
    public static List<UnreadDays> of(List<Cost> costs, List<Dwelling> dwellings, Period period, MeterUses uses) {
        return costs.stream()
                .filter(cost -> cost.key() == AllocationKey.meterReading)
                .flatMap(cost ->
                        of(cost, dwellings, cost.days().flatMap(period::and).orElse(period), uses))
                .collect(LinkedHashSet<UnreadDays>::new, LinkedHashSet::add, LinkedHashSet::addAll)
                .stream()
                .toList();
    }

    private static Stream<UnreadDays> of(Cost cost, List<Dwelling> dwellings, Period days, MeterUses uses) {
        List<Dwelling> bearers = dwellings.stream().filter(cost::isBorneBy).toList();
        boolean vacant = bearers.stream()
                .flatMap(dwelling -> dwelling.parts(days).stream())
                .allMatch(part -> part.stay().isEmpty());
        return vacant
                ? Stream.empty()
                : bearers.stream().flatMap(dwelling -> between(dwelling, days, uses.uses()).stream());
    }

    private static List<UnreadDays> between(Dwelling dwelling, Period days, List<MeterUse> uses) {
        List<UnreadDays> unread = new ArrayList<>();
        List<Part> parts = dwelling.parts(days);
        if (parts.isEmpty()) {
            return unread;
        }
        LocalDate last = parts.get(parts.size() - 1).days().until();
        LocalDate next = parts.get(0).days().from();
        for (Period counted : countedOf(dwelling, uses)) {
            LocalDate before = earlier(counted.from().minusDays(1), last);
            if (!before.isBefore(next)) {
                unread.add(new UnreadDays(dwelling.dwellingId(), next, before));
            }
            next = counted.until().isBefore(next) ? next : counted.until().plusDays(1);
        }
        if (!next.isAfter(last)) {
            unread.add(new UnreadDays(dwelling.dwellingId(), next, last));
        }
        return unread;
    }

    private static List<Period> countedOf(Dwelling dwelling, List<MeterUse> uses) {
        return uses.stream()
                .filter(use -> use.dwellingId().equals(dwelling.dwellingId()))
                .map(MeterUse::days)
                .sorted(Comparator.comparing(Period::from))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
