package be.huurwerk.arrears.writeoff;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Allocation;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Folded;
import be.huurwerk.arrears.allocation.Hindsight;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Kept;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.PaymentOrder;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** An account, on which what is given up is held to what was decided after each booking. */
final class HeldAccount {

    static final PaymentOrder ORDER = new PaymentOrder(Parameters.shipped(), PlannedDebts.NONE);

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Item> writeOffs = new HashMap<>();

    /** @param shares in the order in which they were decided */
    void book(List<Line> some, List<Share> shares) {
        lines.addAll(some);
        lines.addAll(adjustments(shares));
        assertThat(adjustments(shares)).isEmpty();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private List<Line> adjustments(List<Share> shares) {
        Owed owed = new Owed();
        lines.forEach(line -> owed.add(line.item().itemId(), line.bookedOn(), line.amount()));
        return new AsKnownNow(new Hindsight(kept(), ORDER), owed)
                .adjustments(shares).stream()
                        .map(one -> new Line(
                                writeOffs.computeIfAbsent(one.source(), source -> writeOff(source, one)),
                                one.day(),
                                one.amount().negate()))
                        .toList();
    }

    /** As if nothing was paid yet, and all lines were of later days. */
    private Kept kept() {
        Map<UUID, Item> items = new HashMap<>();
        Map<UUID, Euro> sums = new HashMap<>();
        lines.forEach(line -> {
            items.put(line.item().itemId(), line.item());
            sums.merge(line.item().itemId(), line.amount(), Euro::plus);
        });
        return new Kept(
                sums.entrySet().stream()
                        .map(one -> new Open(items.get(one.getKey()), one.getValue()))
                        .toList(),
                lines(),
                List.of(),
                items.values(),
                Map.of());
    }

    private static Item writeOff(String source, Adjustment one) {
        return new Item(
                UUID.nameUUIDFromBytes(("line " + source).getBytes(StandardCharsets.UTF_8)),
                "writeOff",
                Optional.empty(),
                Optional.empty(),
                one.day(),
                Optional.of(source),
                Optional.empty(),
                new Choice(Set.of(one.debt()), Optional.empty()));
    }

    boolean isWriteOff(UUID itemId) {
        return writeOffs.values().stream().anyMatch(item -> item.itemId().equals(itemId));
    }

    List<Open> open(LocalDate day) {
        return Folded.of(
                        lines.stream()
                                .filter(line -> !line.bookedOn().isAfter(day))
                                .toList(),
                        ORDER)
                .open();
    }

    /** What is given up of the debts of a share on the evening of a day. */
    Euro stands(Share share, LocalDate day) {
        Set<String> sources = share.debts().stream().map(share::source).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !line.bookedOn().isAfter(day))
                .filter(line -> line.item().source().filter(sources::contains).isPresent())
                .map(Line::amount)
                .reduce(Euro.ZERO, Euro::minus);
    }

    /** What the lines of a day change of each debt and credit, and what was allocated on it. */
    Map<String, Euro> byDay() {
        Map<String, Euro> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.bookedOn() + " " + line.item().itemId(), line.amount(), Euro::plus));
        for (Allocation one : Folded.of(lines, ORDER).allocations()) {
            sums.merge(one.on() + " " + one.pair(), one.amount(), Euro::plus);
        }
        sums.values().removeIf(Euro::isZero);
        return sums;
    }
}
