package be.huurwerk.arrears.account;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is still to be paid of a debt.
 *
 * @param entryId the line that began it
 */
public record OpenItem(UUID entryId, EntryKind kind, LocalDate dueOn, Euro open) {

    static OpenItem of(Open open) {
        Item item = open.item();
        return new OpenItem(item.itemId(), EntryKind.valueOf(item.kind()), item.due(), open.amount());
    }
}
