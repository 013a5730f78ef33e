package be.huurwerk.arrears.allocation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A debt or a credit of an account: what one line of the ledger began, and corrections and a reversal may change. Whether it is a debt or a
 * credit is told by its amount.
 *
 * @param itemId the line that began it
 * @param kind the kind of that line
 * @param period the month of a debt that is posted by the month
 * @param dueOn empty for a credit
 * @param owedOn since when it is owed, where its due day and its month don't tell
 * @param accessoryTo the debt that this is a cost or an interest of
 */
public record Item(
        UUID itemId,
        String kind,
        Optional<YearMonth> period,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> owedOn,
        LocalDate bookedOn,
        Optional<String> source,
        Optional<UUID> accessoryTo,
        Choice choice) {

    public Item(
            UUID itemId,
            String kind,
            Optional<YearMonth> period,
            Optional<LocalDate> dueOn,
            LocalDate bookedOn,
            Optional<String> source,
            Optional<UUID> accessoryTo,
            Choice choice) {
        this(itemId, kind, period, dueOn, Optional.empty(), bookedOn, source, accessoryTo, choice);
    }

    /** An order that tells any two items of an account apart, and doesn't depend on which of them was heard of first. */
    static final Comparator<Item> CANONICAL = Comparator.comparing(Item::due)
            .thenComparing(Item::since)
            .thenComparing(Item::kind)
            .thenComparing(item -> item.period.map(YearMonth::toString).orElse(""))
            .thenComparing(item -> item.source.orElse(""))
            .thenComparing(Item::itemId);

    /** Credits are used in the order in which they came. */
    static final Comparator<Item> FIRST_BOOKED =
            Comparator.comparing(Item::since).thenComparing(CANONICAL);

    /** Whether it is a write-off: no money, of which nothing pays what it does not name. */
    boolean isGivenUp() {
        return kind.equals("writeOff");
    }

    /** Whether both are debts of one kind and one month. */
    boolean isOfTheMonthOf(Item other) {
        return period.isPresent() && period.equals(other.period) && kind.equals(other.kind);
    }

    /** The due day; of what has none the day on which it was booked. */
    public LocalDate due() {
        return dueOn.orElse(bookedOn);
    }

    /** Whether it was due by the day, or only gives back what was due by then. */
    boolean isOwedBy(LocalDate day) {
        return !owedOn.orElseGet(this::due).isAfter(day);
    }

    /** The day on which it was booked, of a month its first day: not that of the line which happened to come first. */
    private LocalDate since() {
        return period.map(month -> month.atDay(1)).orElse(bookedOn);
    }
}
