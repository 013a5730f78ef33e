package be.huurwerk.arrears.account;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is still to be paid of a debt.
 *
 * @param entryId the line that began it
 * @param owedOn since when it is owed: a cost or an interest since it was asked, anything else since it is due
 */
public record OpenItem(UUID entryId, EntryKind kind, LocalDate dueOn, LocalDate owedOn, Euro open) {

    private static final Set<EntryKind> ACCESSORY = EnumSet.of(EntryKind.cost, EntryKind.interest);
    /** What has its cause before it is asked, and not in a month that runs on. */
    private static final Set<EntryKind> OWED_ONCE_BOOKED = EnumSet.of(
            EntryKind.cost, EntryKind.interest, EntryKind.settlement, EntryKind.damage, EntryKind.exitInventory);

    /** Those kinds that are owed from the day of their line on, though their term ends later, as SQL. */
    public static final String OWED_ONCE_BOOKED_SQL =
            OWED_ONCE_BOOKED.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ", "(", ")"));

    /**
     * Whether a debt is owed on a day, as {@link #owedOn} has it, as a condition of SQL. What was paid out of a payment that comes back later is
     * owed from the day on which it was paid out.
     *
     * @param line what the row of the line that began it is called
     * @param day the day as SQL; it stands there twice
     */
    public static String owedBy(String line, String day) {
        return "(%1$s.due_on <= %2$s or (%1$s.kind in %3$s or %1$s.due_on is null and %1$s.amount > 0) and %1$s.booked_on <= %2$s)"
                .formatted(line, day, OWED_ONCE_BOOKED_SQL);
    }

    public OpenItem(UUID entryId, EntryKind kind, LocalDate dueOn, Euro open) {
        this(entryId, kind, dueOn, dueOn, open);
    }

    static OpenItem of(Open open) {
        Item item = open.item();
        return of(item.itemId(), EntryKind.valueOf(item.kind()), item.due(), item.bookedOn(), open.amount());
    }

    /** @param bookedOn the day of the line that began it */
    public static OpenItem of(UUID entryId, EntryKind kind, LocalDate dueOn, LocalDate bookedOn, Euro open) {
        LocalDate owedOn = OWED_ONCE_BOOKED.contains(kind) && bookedOn.isBefore(dueOn) ? bookedOn : dueOn;
        return new OpenItem(entryId, kind, dueOn, owedOn, open);
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
