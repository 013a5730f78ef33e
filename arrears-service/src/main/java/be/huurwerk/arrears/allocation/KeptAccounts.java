package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Allocation.Reason;
import be.huurwerk.arrears.allocation.Allocations.Booked;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What is kept of accounts, for many of them in a handful of statements. */
@ApplicationScoped
class KeptAccounts {

    private static final String DAYS = "(select account, day::date from unnest(?, ?) as one(account, day))";
    private static final String SINCE = " from " + DAYS + " as since";

    private static final String OPEN = "select i.rent_account_id, i.amount," + ItemRows.COLUMNS
            + " from open_item i where i.rent_account_id = any(?)";
    /** But for those that were just written, which nobody has to read. */
    private static final String LINES = "select l.rent_account_id, l.booked_on, l.amount," + ItemRows.COLUMNS
            + " from (select line.*" + SINCE
            + each("ledger_entry", "line", "rent_account_id = since.account and booked_on >= since.day")
            + " where not exists (select from unnest(?) as booked(id) where booked.id = line.entry_id) offset 0) l"
            + each("ledger_entry", "i", "entry_id = l.item_id");

    private static final String ALLOCATED =
            "select a.rent_account_id, a.on_day, a.credit_id, a.debt_id, sum(a.amount) as amount" + SINCE
                    + each("allocation", "a", "rent_account_id = since.account and on_day >= since.day")
                    + " group by a.rent_account_id, a.on_day, a.credit_id, a.debt_id having sum(a.amount) <> 0";
    private static final String PAIRS =
            "select a.rent_account_id, null::date as on_day, a.credit_id, a.debt_id, sum(a.amount) as amount";
    private static final String BY_PAIR =
            " group by a.rent_account_id, a.credit_id, a.debt_id having sum(a.amount) <> 0";
    private static final String BEFORE = PAIRS
            + " from (select * from allocation where debt_id = any(?) union select * from allocation where credit_id = any(?)) a"
            + " join " + DAYS + " since on a.rent_account_id = since.account and a.on_day < since.day"
            + BY_PAIR;
    /** Of debts that were not due on the evening before, and of others. */
    private static final String AHEAD = "with since as " + DAYS + ", debt as (select d.entry_id, since.day from since"
            + each("ledger_entry", "d", "rent_account_id = since.account and due_on > since.day")
            + " union select d.entry_id, since.day from since"
            + " join ledger_entry d on d.rent_account_id = since.account and d.entry_id = any(?)) " + PAIRS
            + " from debt" + each("allocation", "a", "debt_id = debt.entry_id and on_day < debt.day") + BY_PAIR;

    private static final String ITEMS =
            "select i.rent_account_id," + ItemRows.COLUMNS + " from ledger_entry i where i.entry_id = any(?)";

    /** Joins by the index, row after row: nobody else knows how few lines came since, and would read all there are. */
    private static String each(String table, String alias, String where) {
        return " cross join lateral (select * from " + table + " where " + where + " offset 0) " + alias;
    }

    private final Sql sql;

    KeptAccounts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What is kept of an account, and the lines that are new. */
    record Loaded(Kept kept, List<Line> added) {}

    /** A row that belongs to an account. */
    private record Of<T>(UUID rentAccountId, T row) {}

    /**
     * @param since the day of the first new line of each account, which is locked
     * @param booked the new lines, which are written already
     * @param notYetKept accounts of which every line is new
     * @param planned what plans ask, and debt settlements freeze
     * @param daysToo days, from that of the first new line on, on which something was paid though there is no line
     */
    Map<UUID, Loaded> load(
            Map<UUID, LocalDate> since,
            Collection<Booked> booked,
            Set<UUID> notYetKept,
            PlannedDebts planned,
            Map<UUID, Set<LocalDate>> daysToo) {
        UUID[] accounts = since.keySet().toArray(UUID[]::new);
        String[] days = Columns.texts(since.values(), day -> day);
        UUID[] added = booked.stream().map(one -> one.line().itemId()).toArray(UUID[]::new);
        Map<UUID, LoadedAccount> parts = new HashMap<>();
        since.keySet().forEach(account -> parts.put(account, new LoadedAccount()));
        sql.list(OPEN, KeptAccounts::open, (Object) accounts)
                .forEach(one -> parts.get(one.rentAccountId()).open(one.row()));
        sql.list(LINES, KeptAccounts::line, accounts, days, added)
                .forEach(one ->
                        parts.get(one.rentAccountId()).line(one.row(), notYetKept.contains(one.rentAccountId())));
        Map<UUID, Item> items = items(booked);
        booked.forEach(one -> parts.get(one.rentAccountId())
                .line(new Line(items.get(one.itemId()), one.line().bookedOn(), one.amount()), true));
        if (parts.values().stream().anyMatch(LoadedAccount::goesBack)
                || daysToo.values().stream().anyMatch(some -> !some.isEmpty())) {
            sql.list(ALLOCATED, KeptAccounts::allocation, accounts, days)
                    .forEach(one -> parts.get(one.rentAccountId()).allocatedSince(one.row()));
        }
        Set<UUID> begun = Set.of(added);
        UUID[] changed = parts.values().stream()
                .flatMap(one -> one.changed(begun).stream())
                .toArray(UUID[]::new);
        if (changed.length > 0) {
            sql.list(BEFORE, KeptAccounts::allocation, changed, changed, accounts, days)
                    .forEach(one -> parts.get(one.rentAccountId()).paid(one.row()));
        }
        loadAhead(since, parts, planned);
        UUID[] unknown =
                parts.values().stream().flatMap(one -> one.unknown().stream()).toArray(UUID[]::new);
        if (unknown.length > 0) {
            sql.list(ITEMS, row -> of(row, ItemRows.item(row)), (Object) unknown)
                    .forEach(one -> parts.get(one.rentAccountId()).know(one.row()));
        }
        Map<UUID, Loaded> loaded = new HashMap<>();
        parts.forEach((account, one) -> loaded.put(account, one.loaded()));
        return loaded;
    }

    /** What new lines begin, and what they change that was begun before, by the line that began it. */
    private Map<UUID, Item> items(Collection<Booked> booked) {
        Map<UUID, Item> items = new HashMap<>();
        booked.forEach(one -> items.put(one.line().itemId(), one.line()));
        UUID[] earlier = booked.stream()
                .map(Booked::itemId)
                .filter(itemId -> !items.containsKey(itemId))
                .toArray(UUID[]::new);
        if (earlier.length > 0) {
            sql.list(ITEMS, ItemRows::item, (Object) earlier).forEach(item -> items.put(item.itemId(), item));
        }
        return items;
    }

    private void loadAhead(Map<UUID, LocalDate> since, Map<UUID, LoadedAccount> parts, PlannedDebts planned) {
        List<UUID> undoing = parts.keySet().stream()
                .filter(account -> planned.decisions().containsKey(account)
                        || !planned.of(account).debtIds().isEmpty()
                        || parts.get(account).mayUndo())
                .toList();
        if (!undoing.isEmpty()) {
            sql.list(
                            AHEAD,
                            KeptAccounts::allocation,
                            undoing.toArray(UUID[]::new),
                            Columns.texts(undoing, since::get),
                            planned.debtIds().toArray(UUID[]::new))
                    .forEach(one -> parts.get(one.rentAccountId()).paid(one.row()));
        }
    }

    private static Of<Open> open(ResultSet row) throws SQLException {
        return of(row, new Open(ItemRows.item(row), ItemRows.amount(row)));
    }

    private static Of<Line> line(ResultSet row) throws SQLException {
        return of(row, new Line(ItemRows.item(row), row.getObject("booked_on", LocalDate.class), ItemRows.amount(row)));
    }

    private static Of<Allocation> allocation(ResultSet row) throws SQLException {
        Pair pair = new Pair(row.getObject("credit_id", UUID.class), row.getObject("debt_id", UUID.class));
        LocalDate on = row.getObject("on_day", LocalDate.class);
        return of(row, new Allocation(on, pair, ItemRows.amount(row), Reason.paid));
    }

    private static <T> Of<T> of(ResultSet row, T value) throws SQLException {
        return new Of<>(row.getObject("rent_account_id", UUID.class), value);
    }
}
