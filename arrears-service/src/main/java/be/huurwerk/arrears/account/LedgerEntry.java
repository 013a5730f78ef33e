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
 */
public record LedgerEntry(
        UUID entryId,
        long ordinal,
        EntryKind kind,
        Optional<YearMonth> period,
        Optional<LocalDate> dueOn,
        LocalDate bookedOn,
        Euro amount,
        String ground) {}
