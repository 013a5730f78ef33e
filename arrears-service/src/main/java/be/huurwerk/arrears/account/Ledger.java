package be.huurwerk.arrears.account;

import be.huurwerk.arrears.account.LedgerRows.Row;
import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The lines of all accounts. Nothing is ever changed or removed. */
@ApplicationScoped
public class Ledger {

    private static final String COLUMNS =
            "entry_id, ordinal, kind, period, due_on, booked_on, amount, ground, source, item_id, reverses";
    private static final String APPEND =
            "insert into ledger_entry (entry_id, rent_account_id, kind, period, due_on, booked_on,"
                    + " amount, ground, source, item_id, reverses, accessory_to, pays, pays_period, owed_on) select id, account, kind,"
                    + " period::date, due_on::date, booked_on::date, amount::numeric, ground, source, item, reverses::uuid,"
                    + " accessory_to::uuid, pays::uuid[], pays_period::date, owed_on::date"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as line(id, account, kind, period, due_on,"
                    + " booked_on, amount, ground, source, item, reverses, accessory_to, pays, pays_period, owed_on, ordinal)"
                    + " order by line.ordinal";
    private static final String APPEND_ONCE = APPEND + " on conflict do nothing returning entry_id";

    /** A line and the account that it is booked on. */
    public record Posting(UUID rentAccountId, NewEntry entry) {}

    private final Accounts accounts;
    private final LedgerRows rows;
    private final Allocations allocations;
    private final ChangedAccounts changed;
    private final Sql sql;

    Ledger(
            DataSource dataSource,
            Accounts accounts,
            LedgerRows rows,
            Allocations allocations,
            ChangedAccounts changed) {
        this.rows = rows;
        this.accounts = accounts;
        this.allocations = allocations;
        this.changed = changed;
        this.sql = new Sql(dataSource);
    }

    /** Books a line; one whose source was booked before, or that undoes what is undone already, is not booked again. */
    public void append(UUID rentAccountId, NewEntry entry) {
        appendAll(List.of(new Posting(rentAccountId, entry)));
    }

    /** As {@link #append}, for many: locks their accounts, writes the lines, and what they pay or free, and lets follow what follows from that. */
    public void appendAll(Collection<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        Set<UUID> ofThese = new HashSet<>();
        postings.forEach(posting -> ofThese.add(posting.rentAccountId()));
        Set<UUID> notYetKept = accounts.lockForLines(ofThese);
        Map<UUID, Row> byId = new HashMap<>();
        List<Row> inOrder = rows.of(postings);
        inOrder.forEach(row -> byId.put(row.entryId(), row));
        allocations.take(
                append(inOrder).stream().map(byId::get).map(Row::booked).toList(), notYetKept);
        changed.add(ofThese);
    }

    /** Takes in an account that an older release left as it was: what is open of it is kept from now on. */
    public void takeIn(UUID rentAccountId) {
        allocations.take(List.of(), accounts.lockForLines(List.of(rentAccountId)));
    }

    /** The lines that were new; the difference of a month always is, which is computed under the lock of its account. */
    private List<UUID> append(List<Row> rows) {
        if (rows.stream().noneMatch(Row::isBookedOnce)) {
            sql.update(APPEND, columns(rows));
            return rows.stream().map(Row::entryId).toList();
        }
        return sql.list(APPEND_ONCE, row -> row.getObject(1, UUID.class), columns(rows));
    }

    private static Object[] columns(List<Row> rows) {
        return new Object[] {
            Columns.ids(rows, Row::entryId),
            Columns.ids(rows, Row::rentAccountId),
            Columns.texts(rows, row -> row.entry().kind()),
            Columns.texts(rows, row -> row.entry().period().map(month -> month.atDay(1))),
            Columns.texts(rows, row -> row.entry().dueOn()),
            Columns.texts(rows, row -> row.entry().bookedOn()),
            Columns.texts(rows, row -> row.entry().amount()),
            Columns.texts(rows, row -> row.entry().ground()),
            Columns.texts(rows, row -> row.entry().source()),
            Columns.ids(rows, Row::itemId),
            Columns.texts(rows, row -> row.entry().reverses()),
            Columns.texts(rows, Row::accessoryTo),
            Columns.texts(rows, row -> Columns.literal(row.choice().itemIds())),
            Columns.texts(rows, row -> row.choice().period().map(month -> month.atDay(1))),
            Columns.texts(rows, Row::owedOn)
        };
    }

    public List<LedgerEntry> entries(UUID rentAccountId) {
        return sql.list(
                "select " + COLUMNS + " from ledger_entry where rent_account_id = ? order by ordinal",
                LedgerRows::entry,
                rentAccountId);
    }

    /** Those of some days, by day and in the order of the account; at most so many. */
    public List<LedgerEntry> between(UUID rentAccountId, LocalDate from, LocalDate until, int limit) {
        return sql.list(
                "select " + COLUMNS + " from ledger_entry where rent_account_id = ? and booked_on between ? and ?"
                        + " order by booked_on, ordinal limit ?",
                LedgerRows::entry,
                rentAccountId,
                from,
                until,
                limit);
    }

    /** What its lines of before a day add up to. */
    public Euro balanceBefore(UUID rentAccountId, LocalDate day) {
        return sql.first(
                        "select coalesce(sum(amount), 0) from ledger_entry where rent_account_id = ? and booked_on < ?",
                        row -> Euro.of(row.getBigDecimal(1)),
                        rentAccountId,
                        day)
                .orElseThrow();
    }

    public Optional<LedgerEntry> find(UUID rentAccountId, EntryKind kind, String source) {
        return sql.first(
                "select " + COLUMNS + " from ledger_entry where rent_account_id = ? and kind = ? and source = ?",
                LedgerRows::entry,
                rentAccountId,
                kind.name(),
                source);
    }

    /** Those of these lines that stand on the account. */
    public List<LedgerEntry> find(UUID rentAccountId, Collection<UUID> entryIds) {
        return sql.list(
                "select " + COLUMNS
                        + " from ledger_entry where rent_account_id = ? and entry_id = any(?) order by ordinal",
                LedgerRows::entry,
                rentAccountId,
                entryIds.toArray(UUID[]::new));
    }

    /**
     * What of a line no other has undone, with its sign, as SQL.
     *
     * @param line what its row is called
     */
    public static String leftOf(String line) {
        return ("(%1$s.amount + (select coalesce(sum(back.amount), 0) from ledger_entry back where back.reverses = %1$s.entry_id))")
                .formatted(line);
    }

    /** What of a line no other has undone, with its sign. */
    public Euro left(LedgerEntry line) {
        return sql.first(
                        "select " + leftOf("line") + " from ledger_entry line where line.entry_id = ?",
                        row -> Euro.of(row.getBigDecimal(1)),
                        line.entryId())
                .orElseThrow();
    }

    /** Whether another line undoes it, or a part of it. */
    public boolean isUndone(UUID entryId) {
        return sql.first("select 1 from ledger_entry where reverses = ?", row -> row.getInt(1), entryId)
                .isPresent();
    }

    /** Whether money that this line brought left the account again: paid back, or carried over to another account. */
    public boolean hasLeft(UUID rentAccountId, UUID entryId) {
        return sql.first(
                        "select 1 from allocation a join ledger_entry line on line.entry_id = a.debt_id where a.rent_account_id = ?"
                                + " and a.credit_id = ? and line.kind in ('refund', 'refundToMediator', 'transfer') group by a.debt_id having sum(a.amount) > 0",
                        row -> row.getInt(1),
                        rentAccountId,
                        entryId)
                .isPresent();
    }

    /** Those of these lines that there are, by their ids. */
    public Map<UUID, LedgerEntry> find(Collection<UUID> entryIds) {
        Map<UUID, LedgerEntry> found = new HashMap<>();
        sql.list(
                "select " + COLUMNS + " from ledger_entry where entry_id = any(?)",
                row -> found.put(row.getObject("entry_id", UUID.class), LedgerRows.entry(row)),
                (Object) entryIds.toArray(UUID[]::new));
        return found;
    }

    /**
     * The version of an account: how many lines it has. Not the last ordinal, because lines that are booked at the same time may become
     * visible in another order.
     */
    public long version(UUID rentAccountId) {
        return sql.first(
                        "select count(*) from ledger_entry where rent_account_id = ?",
                        row -> row.getLong(1),
                        rentAccountId)
                .orElseThrow();
    }

    /** What is booked so far for these months of these accounts, by kind; what was booked and put back stands with zero. */
    public Map<MonthlyDebt, Euro> booked(Collection<UUID> rentAccountIds, Collection<YearMonth> months) {
        Map<MonthlyDebt, Euro> booked = new HashMap<>();
        if (months.isEmpty()) {
            return booked;
        }
        sql.list(
                "select rent_account_id, kind, period, sum(amount) from ledger_entry where rent_account_id = any(?)"
                        + " and due_on >= ? and period = any(?::text[]::date[]) group by rent_account_id, kind, period",
                row -> booked.put(
                        new MonthlyDebt(
                                row.getObject(1, UUID.class),
                                EntryKind.valueOf(row.getString(2)),
                                YearMonth.from(row.getObject(3, LocalDate.class))),
                        Euro.of(row.getBigDecimal(4))),
                rentAccountIds.toArray(UUID[]::new),
                Collections.min(months).atDay(1),
                Columns.texts(months, month -> month.atDay(1)));
        return booked;
    }

    List<LedgerEntry> page(UUID rentAccountId, LocalDate on, long after, int limit) {
        return sql.list(
                "select " + COLUMNS + " from ledger_entry where rent_account_id = ? and booked_on <= ? and ordinal > ?"
                        + " order by ordinal limit ?",
                LedgerRows::entry,
                rentAccountId,
                on,
                after,
                limit);
    }

    long count(UUID rentAccountId, LocalDate on) {
        return sql.first(
                        "select count(*) from ledger_entry where rent_account_id = ? and booked_on <= ?",
                        row -> row.getLong(1),
                        rentAccountId,
                        on)
                .orElseThrow();
    }
}
