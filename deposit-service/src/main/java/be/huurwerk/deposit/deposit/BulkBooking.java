package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Books the same on many deposits at once, an amount each. Whoever calls has locked their tenancies. */
@ApplicationScoped
public class BulkBooking {

    private final Sql sql;
    private final WallClock clock;

    BulkBooking(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** @param amount of the debit; less than nought turns the entry round */
    public record Amount(UUID depositId, BigDecimal amount) {}

    /** Nobody else changes these deposits until the end of the transaction; the order is the same for all who lock many. */
    public void lock(Collection<UUID> depositIds) {
        sql.list(
                "select 1 from tenancy where tenancy_id in (select tenancy_id from deposit where deposit_id = any(?))"
                        + " order by tenancy_id for update",
                row -> 1,
                (Object) depositIds.toArray(UUID[]::new));
    }

    public void book(EntryKind kind, LocalDate on, Account debit, Account credit, List<Amount> amounts) {
        book(kind, on, on, debit, credit, amounts);
    }

    /**
     * @param valueOn from when it counts for the interest
     * @return the entries
     */
    public List<UUID> book(
            EntryKind kind, LocalDate on, LocalDate valueOn, Account debit, Account credit, List<Amount> amounts) {
        UUID[] entries = amounts.stream().map(one -> Ids.next()).toArray(UUID[]::new);
        UUID[] deposits = amounts.stream().map(Amount::depositId).toArray(UUID[]::new);
        String[] sums =
                amounts.stream().map(one -> one.amount().toPlainString()).toArray(String[]::new);
        sql.update(
                "insert into ledger_entry (entry_id, deposit_id, kind, booked_on, value_on, recorded_at)"
                        + " select entry_id, deposit_id, ?, ?, ?, ? from unnest(?, ?) as t(entry_id, deposit_id)",
                kind.name(),
                on,
                valueOn.equals(on) ? null : valueOn,
                clock.now(),
                entries,
                deposits);
        sql.update(
                "insert into ledger_line (entry_id, position, account, amount)"
                        + " select entry_id, position, account, sign * amount::numeric from unnest(?, ?) as t(entry_id, amount)"
                        + " cross join (values (0, ?, 1), (1, ?, -1)) as side(position, account, sign)",
                entries,
                sums,
                debit.name(),
                credit.name());
        changed(deposits);
        return List.of(entries);
    }

    /**
     * Undoes entries that bear no interest, by entries of their own.
     *
     * @param entries of deposits that are locked
     */
    public void undo(Collection<UUID> entries, LocalDate on, String reason) {
        UUID[] undone = entries.toArray(UUID[]::new);
        UUID[] reversals = entries.stream().map(one -> Ids.next()).toArray(UUID[]::new);
        sql.update(
                "insert into ledger_entry (entry_id, deposit_id, kind, booked_on, reference, reverses, recorded_at)"
                        + " select t.reversal_id, e.deposit_id, 'reversal', greatest(?::date, e.booked_on), ?, e.entry_id, ?"
                        + " from unnest(?, ?) as t(reversal_id, entry_id) join ledger_entry e on e.entry_id = t.entry_id",
                on,
                reason,
                clock.now(),
                reversals,
                undone);
        sql.update(
                "insert into ledger_line (entry_id, position, account, amount)"
                        + " select t.reversal_id, l.position, l.account, -l.amount"
                        + " from unnest(?, ?) as t(reversal_id, entry_id) join ledger_line l on l.entry_id = t.entry_id",
                reversals,
                undone);
        changed(sql.list(
                        "select distinct deposit_id from ledger_entry where entry_id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        (Object) undone)
                .toArray(UUID[]::new));
    }

    private void changed(UUID[] deposits) {
        sql.update("update deposit set version = version + 1 where deposit_id = any(?)", (Object) deposits);
    }
}
