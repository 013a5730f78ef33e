package be.huurwerk.arrears.account;

import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** New lines on their way to the database: each finds the line whose debt or credit it changes. */
@ApplicationScoped
class LedgerRows {

    private static final String BY_MONTH =
            "select distinct on (l.rent_account_id, l.kind, l.period) l.rent_account_id, l.kind,"
                    + " l.period, l.item_id, l.due_on from unnest(?, ?) as wanted(account, period) cross join lateral (select *"
                    + " from ledger_entry where rent_account_id = wanted.account and due_on >= wanted.period::date"
                    + " and period = wanted.period::date offset 0) l order by l.rent_account_id, l.kind, l.period, l.ordinal";

    private final Sql sql;

    LedgerRows(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * A line as it is written.
     *
     * @param itemId the line whose debt or credit it changes, or itself
     */
    record Row(
            UUID entryId, UUID rentAccountId, NewEntry entry, UUID itemId, Optional<UUID> accessoryTo, Choice choice) {

        /** Whether it may have been booked before. */
        boolean isBookedOnce() {
            return entry.source().isPresent() || entry.reverses().isPresent();
        }

        Allocations.Booked booked() {
            return new Allocations.Booked(
                    rentAccountId,
                    new Item(
                            entryId,
                            entry.kind().name(),
                            entry.period(),
                            entry.dueOn(),
                            entry.bookedOn(),
                            entry.source(),
                            accessoryTo,
                            choice),
                    itemId,
                    entry.amount());
        }
    }

    /** The line that began a month: what is added later and is due later is a debt of its own, so that nothing is late before it was asked. */
    private record First(UUID itemId, LocalDate dueOn) {

        boolean bears(NewEntry entry) {
            return entry.amount().isNegative()
                    || entry.dueOn().filter(day -> day.isAfter(dueOn)).isEmpty();
        }
    }

    List<Row> of(Collection<Ledger.Posting> postings) {
        Map<MonthlyDebt, First> months = months(postings);
        Map<UUID, UUID> items = itemsOfLines(postings);
        return postings.stream()
                .map(posting -> row(
                        posting,
                        months,
                        entryId -> Optional.ofNullable(items.get(entryId))
                                .orElseThrow(() -> new IllegalArgumentException("there is no line " + entryId))))
                .toList();
    }

    private static Row row(Ledger.Posting posting, Map<MonthlyDebt, First> months, UnaryOperator<UUID> itemOfLine) {
        UUID entryId = Ids.next();
        NewEntry entry = posting.entry();
        UUID ofMonth = entry.period()
                .map(month -> months.computeIfAbsent(
                        new MonthlyDebt(posting.rentAccountId(), entry.kind(), month),
                        first -> new First(entryId, entry.dueOn().orElseThrow())))
                .filter(first -> first.bears(entry))
                .map(First::itemId)
                .orElse(entryId);
        Choice choice = new Choice(
                entry.choice().itemIds().stream().map(itemOfLine).collect(Collectors.toSet()),
                entry.choice().period());
        return new Row(
                entryId,
                posting.rentAccountId(),
                entry,
                entry.reverses().map(itemOfLine).orElse(ofMonth),
                entry.accessoryTo().map(itemOfLine),
                choice);
    }

    /** The lines that began the months that are to be booked, as far as they were booked before. */
    private Map<MonthlyDebt, First> months(Collection<Ledger.Posting> postings) {
        Map<MonthlyDebt, First> months = new HashMap<>();
        List<Ledger.Posting> monthly = postings.stream()
                .filter(posting -> posting.entry().period().isPresent())
                .toList();
        if (monthly.isEmpty()) {
            return months;
        }
        sql.list(
                        BY_MONTH,
                        row -> Map.entry(
                                new MonthlyDebt(
                                        row.getObject(1, UUID.class),
                                        EntryKind.valueOf(row.getString(2)),
                                        YearMonth.from(row.getObject(3, LocalDate.class))),
                                new First(row.getObject(4, UUID.class), row.getObject(5, LocalDate.class))),
                        monthly.stream().map(Ledger.Posting::rentAccountId).toArray(UUID[]::new),
                        monthly.stream()
                                .map(posting -> posting.entry()
                                        .period()
                                        .orElseThrow()
                                        .atDay(1)
                                        .toString())
                                .toArray(String[]::new))
                .forEach(known -> months.put(known.getKey(), known.getValue()));
        return months;
    }

    private Map<UUID, UUID> itemsOfLines(Collection<Ledger.Posting> postings) {
        Map<UUID, UUID> items = new HashMap<>();
        Set<UUID> named = new HashSet<>();
        for (Ledger.Posting posting : postings) {
            posting.entry().reverses().ifPresent(named::add);
            posting.entry().accessoryTo().ifPresent(named::add);
            named.addAll(posting.entry().choice().itemIds());
        }
        if (!named.isEmpty()) {
            sql.list(
                    "select entry_id, item_id from ledger_entry where entry_id = any(?)",
                    row -> items.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                    (Object) named.toArray(UUID[]::new));
        }
        return items;
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getObject("entry_id", UUID.class),
                row.getLong("ordinal"),
                EntryKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("period", LocalDate.class)).map(YearMonth::from),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getObject("booked_on", LocalDate.class),
                Euro.of(row.getBigDecimal("amount")),
                row.getString("ground"),
                Optional.ofNullable(row.getString("source")),
                row.getObject("item_id", UUID.class),
                Optional.ofNullable(row.getObject("reverses", UUID.class)));
    }
}
