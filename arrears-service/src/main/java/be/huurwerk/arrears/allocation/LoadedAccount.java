package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.KeptAccounts.Loaded;
import be.huurwerk.regulation.money.Euro;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was read of one account so far. */
final class LoadedAccount {

    private final List<Open> open = new ArrayList<>();
    private final List<Line> since = new ArrayList<>();
    private final List<Line> added = new ArrayList<>();
    private final List<Allocation> allocatedSince = new ArrayList<>();
    private final Map<Pair, Euro> before = new HashMap<>();
    private final Map<UUID, Item> items = new HashMap<>();

    void open(Open one) {
        open.add(one);
    }

    void line(Line line, boolean isNew) {
        (isNew ? added : since).add(line);
        know(line.item());
    }

    void allocatedSince(Allocation one) {
        allocatedSince.add(one);
    }

    void paid(Allocation until) {
        before.put(until.pair(), until.amount());
    }

    void know(Item item) {
        items.put(item.itemId(), item);
    }

    boolean goesBack() {
        return !since.isEmpty();
    }

    /** What lines change that was begun by none of the new ones, and what write-offs among these give up. */
    Set<UUID> changed(Set<UUID> newLines) {
        Set<UUID> changed = new HashSet<>();
        List.of(since, added)
                .forEach(lines -> lines.forEach(line -> {
                    changed.add(line.item().itemId());
                    if (line.item().isGivenUp()) {
                        changed.addAll(line.item().choice().itemIds());
                    }
                }));
        changed.removeAll(newLines);
        return changed;
    }

    Set<UUID> unknown() {
        open.forEach(one -> know(one.item()));
        Set<UUID> named = new HashSet<>();
        before.keySet().forEach(pair -> named.addAll(List.of(pair.creditId(), pair.debtId())));
        allocatedSince.forEach(
                one -> named.addAll(List.of(one.pair().creditId(), one.pair().debtId())));
        named.removeAll(items.keySet());
        return named;
    }

    boolean mayUndo() {
        return kept().mayUndo(added);
    }

    Loaded loaded() {
        return new Loaded(kept(), added);
    }

    private Kept kept() {
        return new Kept(open, since, allocatedSince, items.values(), before);
    }
}
