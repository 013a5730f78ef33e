package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.Allocation;
import be.huurwerk.regulation.money.Euro;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rent account shows of some days (rekeningoverzicht); a positive balance is owed by the tenant.
 *
 * @param opening balance before the first day
 * @param lines booked on these days
 * @param closing balance on the evening of the last day
 * @param standing what is open then
 * @param paid what paid what on these days
 * @param known every line that the others name
 */
record AccountStatement(
        RentAccount account,
        LocalDate from,
        LocalDate until,
        Euro opening,
        List<LedgerEntry> lines,
        Euro closing,
        Standing standing,
        List<Allocation> paid,
        List<LedgerEntry> known) {

    AccountStatement {
        lines = List.copyOf(lines);
        paid = List.copyOf(paid);
        known = List.copyOf(known);
    }

    /** @param entries all lines of the account, in their order */
    static AccountStatement of(
            RentAccount account,
            LocalDate from,
            LocalDate until,
            List<LedgerEntry> entries,
            Standing standing,
            List<Allocation> allocations) {
        Euro opening = sum(entries.stream().filter(entry -> entry.bookedOn().isBefore(from)));
        List<LedgerEntry> lines = entries.stream()
                .filter(entry ->
                        !entry.bookedOn().isBefore(from) && !entry.bookedOn().isAfter(until))
                .toList();
        return new AccountStatement(
                account,
                from,
                until,
                opening,
                lines,
                opening.plus(sum(lines.stream())),
                standing,
                allocations.stream().filter(one -> !one.on().isBefore(from)).toList(),
                entries);
    }

    /** The line of that id. */
    LedgerEntry line(UUID entryId) {
        return known.stream()
                .filter(entry -> entry.entryId().equals(entryId))
                .findFirst()
                .orElseThrow();
    }

    /** What should have been paid before the last day. */
    Euro overdue() {
        return standing.overdue(until);
    }

    /** Its document is the same for the same days and lines. */
    UUID id() {
        return UUID.nameUUIDFromBytes((account.rentAccountId() + "/" + from + "/" + until + "/"
                        + lines.stream().map(line -> line.entryId().toString()).collect(Collectors.joining(",")))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Euro sum(Stream<LedgerEntry> lines) {
        return lines.map(LedgerEntry::amount).reduce(Euro.ZERO, Euro::plus);
    }
}
