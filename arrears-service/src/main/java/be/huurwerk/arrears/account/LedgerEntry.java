package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the ledger.
 *
 * @param ordinal order of booking
 * @param amount positive is owed by the tenant
 * @param source what it books: a payment, a damage; empty for what is posted by the month
 * @param itemId the line whose debt or credit it changes; its own id where it began one
 * @param reverses the line that it undoes, or of which it undoes a part
 */
public record LedgerEntry(
        UUID entryId,
        long ordinal,
        EntryKind kind,
        Optional<YearMonth> period,
        Optional<LocalDate> dueOn,
        LocalDate bookedOn,
        Euro amount,
        String ground,
        Optional<String> source,
        UUID itemId,
        Optional<UUID> reverses) {

    /** Whether it began a debt. */
    public boolean isDebt() {
        return dueOn.isPresent() && itemId.equals(entryId);
    }
}
