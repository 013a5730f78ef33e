package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lines of one account, made for tests. */
final class Lines {

    private final List<Line> lines = new ArrayList<>();

    Item rent(String month, String bookedOn, String amount) {
        YearMonth period = YearMonth.parse(month);
        return add(item("rent", Optional.of(period), Optional.of(period.atDay(10)), bookedOn, Choice.NONE), amount);
    }

    Item debt(String kind, String dueOn, String bookedOn, String amount) {
        return add(item(kind, Optional.empty(), Optional.of(LocalDate.parse(dueOn)), bookedOn, Choice.NONE), amount);
    }

    Item accessory(String kind, Item principal, String bookedOn, String amount) {
        return accessory(kind, principal, bookedOn, bookedOn, amount);
    }

    Item accessory(String kind, Item principal, String dueOn, String bookedOn, String amount) {
        Item plain = item(kind, Optional.empty(), Optional.of(LocalDate.parse(dueOn)), bookedOn, Choice.NONE);
        return add(
                new Item(
                        plain.itemId(),
                        kind,
                        Optional.empty(),
                        plain.dueOn(),
                        plain.bookedOn(),
                        plain.source(),
                        Optional.of(principal.itemId()),
                        Choice.NONE),
                amount);
    }

    Item paid(String bookedOn, String amount) {
        return paid(bookedOn, amount, Choice.NONE);
    }

    Item paid(String bookedOn, String amount, Choice choice) {
        return add(item("payment", Optional.empty(), Optional.empty(), bookedOn, choice), "-" + amount);
    }

    Item writtenOff(String bookedOn, String amount, Item debt) {
        Choice choice = new Choice(Set.of(debt.itemId()), Optional.empty());
        return add(item("writeOff", Optional.empty(), Optional.empty(), bookedOn, choice), "-" + amount);
    }

    /** Another line of the same debt or credit. */
    void changed(Item item, String bookedOn, String amount) {
        lines.add(new Line(item, LocalDate.parse(bookedOn), Euro.of(amount)));
    }

    private Item add(Item item, String amount) {
        lines.add(new Line(item, item.bookedOn(), Euro.of(amount)));
        return item;
    }

    private Item item(
            String kind, Optional<YearMonth> period, Optional<LocalDate> dueOn, String bookedOn, Choice choice) {
        return new Item(
                new UUID(0, lines.size() + 1L),
                kind,
                period,
                dueOn,
                LocalDate.parse(bookedOn),
                period.isPresent() ? Optional.empty() : Optional.of("source " + lines.size()),
                Optional.empty(),
                choice);
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
