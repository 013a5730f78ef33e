package be.huurwerk.arrears.account;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is still to be paid of a debt.
 *
 * @param entryId the line that began it
 * @param owedOn since when it is owed: what has its cause before it is asked since it was asked, what is asked of a month later than in it since
 *     that month is over, what only undoes a correction of a month since what was asked first is due, anything else since it is due
 */
public record OpenItem(UUID entryId, EntryKind kind, LocalDate dueOn, LocalDate owedOn, Euro open) {

    private static final Set<EntryKind> ACCESSORY = EnumSet.of(EntryKind.cost, EntryKind.interest);
    /** What has its cause before it is asked, and not in a month that runs on. */
    private static final Set<EntryKind> OWED_ONCE_BOOKED = EnumSet.of(
            EntryKind.cost, EntryKind.interest, EntryKind.settlement, EntryKind.damage, EntryKind.exitInventory);

    private static final String OWED_ONCE_BOOKED_SQL =
            OWED_ONCE_BOOKED.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ", "(", ")"));

    /**
     * {@link #owedOn} as SQL. What was paid out of a payment that comes back later is owed from the day on which it was paid out; on no day what
     * was given back to a mediator, who alone owes it.
     *
     * @param line what the row of the line that began it is called
     */
    public static String owedOn(String line) {
        return ("least(%1$s.due_on, %1$s.owed_on, case when %1$s.kind in %2$s or %1$s.due_on is null and %1$s.amount > 0 and "
                        + owedByTenants("%1$s")
                        + " then %1$s.booked_on end,"
                        + " (%1$s.period + interval '1 month')::date)")
                .formatted(line, OWED_ONCE_BOOKED_SQL);
    }

    /**
     * Whether a debt is owed on a day, as {@link #owedOn} has it, as a condition of SQL.
     *
     * @param line what the row of the line that began it is called
     * @param day the day as SQL
     */
    public static String owedBy(String line, String day) {
        return owedOn(line) + " <= " + day;
    }

    /**
     * Whether tenants owe what is open of a line, and no mediator, as a condition of SQL.
     *
     * @param line what the row of the line that began it is called
     */
    public static String owedByTenants(String line) {
        return line + ".kind <> '" + EntryKind.refundToMediator + "'";
    }

    boolean isOwedByTenants() {
        return kind != EntryKind.refundToMediator;
    }

    public OpenItem(UUID entryId, EntryKind kind, LocalDate dueOn, Euro open) {
        this(entryId, kind, dueOn, dueOn, open);
    }

    static OpenItem of(Open open) {
        Item item = open.item();
        EntryKind kind = EntryKind.valueOf(item.kind());
        LocalDate owedOn = Stream.of(
                        Optional.of(item.due()),
                        item.owedOn(),
                        Optional.of(item.bookedOn()).filter(day -> OWED_ONCE_BOOKED.contains(kind)),
                        item.period().map(month -> month.plusMonths(1).atDay(1)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new OpenItem(item.itemId(), kind, item.due(), owedOn, open.amount());
    }

    /** All that is open of them, 0.00 of none. */
    public static Euro sum(Stream<OpenItem> items) {
        return items.map(OpenItem::open).reduce(Euro.ZERO, Euro::plus);
    }

    /** Whether it is a cost or an interest of another debt. */
    public boolean isAccessory() {
        return ACCESSORY.contains(kind);
    }

    /** The same without a part of it; empty where nothing is left. */
    public Optional<OpenItem> without(Euro part) {
        return Optional.of(open.minus(part))
                .filter(Euro::isPositive)
                .map(rest -> new OpenItem(entryId, kind, dueOn, owedOn, rest));
    }
}
