package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.regulation.money.Euro;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a share gives up of one of its debts.
 *
 * @param stands on the evening of a day, and until the next one that stands there
 */
record Given(Share share, UUID debt, NavigableMap<LocalDate, Euro> stands) {

    Euro on(LocalDate day) {
        return Optional.ofNullable(stands.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(Euro.ZERO);
    }

    /** Lines that give it up. */
    List<Line> lines(Collection<UUID> naming) {
        String source = share.source(debt);
        Item writeOff = new Item(
                UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)),
                "writeOff",
                Optional.empty(),
                Optional.empty(),
                share.from(),
                Optional.of(source),
                Optional.empty(),
                new Choice(Set.copyOf(naming), Optional.empty()));
        List<Line> lines = new ArrayList<>();
        changes().forEach((day, amount) -> lines.add(new Line(writeOff, day, amount.negate())));
        return lines;
    }

    /** @param booked what write-offs of the account gave up */
    List<Adjustment> adjustments(Collection<Line> booked) {
        NavigableMap<LocalDate, Euro> missing = changes();
        booked.stream()
                .filter(line -> line.item().source().equals(Optional.of(share.source(debt))))
                .forEach(line -> missing.merge(line.bookedOn(), line.amount(), Euro::plus));
        return missing.entrySet().stream()
                .filter(one -> !one.getValue().isZero())
                .map(one -> new Adjustment(share, debt, one.getKey(), one.getValue()))
                .toList();
    }

    private NavigableMap<LocalDate, Euro> changes() {
        NavigableMap<LocalDate, Euro> changes = new TreeMap<>();
        Euro before = Euro.ZERO;
        for (LocalDate day : stands.keySet()) {
            changes.put(day, stands.get(day).minus(before));
            before = stands.get(day);
        }
        changes.values().removeIf(Euro::isZero);
        return changes;
    }
}
