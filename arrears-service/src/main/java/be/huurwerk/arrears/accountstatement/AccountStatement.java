package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.Allocation;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.regulation.money.Euro;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a rent account shows of some days (rekeningoverzicht); a positive balance is owed by the tenant.
 *
 * @param opening balance before the first day
 * @param lines booked on these days
 * @param closing balance on the evening of the last day
 * @param standing what is open then
 * @param frozen what a debt settlement freezes on the day of the letter: it may not be asked
 * @param paid what paid what on these days
 * @param known every line that the others name, by its id
 */
record AccountStatement(
        RentAccount account,
        LocalDate from,
        LocalDate until,
        Euro opening,
        List<LedgerEntry> lines,
        Euro closing,
        Standing standing,
        Optional<Frozen> frozen,
        List<Allocation> paid,
        Map<UUID, LedgerEntry> known) {

    AccountStatement {
        lines = List.copyOf(lines);
        paid = List.copyOf(paid);
        known = Map.copyOf(known);
    }

    /** @param lines of these days, the first first */
    static AccountStatement of(
            RentAccount account,
            LocalDate from,
            LocalDate until,
            Euro opening,
            List<LedgerEntry> lines,
            Standing standing,
            Optional<Frozen> frozen,
            List<Allocation> paid,
            Map<UUID, LedgerEntry> known) {
        Euro moved = lines.stream().map(LedgerEntry::amount).reduce(Euro.ZERO, Euro::plus);
        return new AccountStatement(
                account, from, until, opening, lines, opening.plus(moved), standing, frozen, paid, known);
    }

    /** The line of that id. */
    LedgerEntry line(UUID entryId) {
        return Optional.ofNullable(known.get(entryId)).orElseThrow();
    }

    /** Debts that may be asked. */
    List<OpenItem> asked() {
        return standing.open().stream().filter(item -> !isFrozen(item)).toList();
    }

    /** Debts that are paid by way of a debt settlement alone. */
    List<OpenItem> notAsked() {
        return standing.open().stream().filter(this::isFrozen).toList();
    }

    private boolean isFrozen(OpenItem item) {
        return frozen.filter(one -> one.holds(item)).isPresent();
    }

    /** The closing balance without what may not be asked, and without what is a mediator's. */
    Euro toPay() {
        return standing.balance().minus(OpenItem.sum(notAsked().stream()));
    }

    /** What of the debts that may be asked should have been paid before the last day. */
    Euro overdue() {
        return OpenItem.sum(asked().stream().filter(item -> item.dueOn().isBefore(until)));
    }

    /** Its document is the same for the same days and lines. */
    UUID id() {
        return UUID.nameUUIDFromBytes((account.rentAccountId() + "/" + from + "/" + until + "/"
                        + lines.stream().map(line -> line.entryId().toString()).collect(Collectors.joining(",")))
                .getBytes(StandardCharsets.UTF_8));
    }
}
