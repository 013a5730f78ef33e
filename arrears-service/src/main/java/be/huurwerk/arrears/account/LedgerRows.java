package be.huurwerk.arrears.account;

import be.huurwerk.arrears.account.MonthDebts.Part;
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
import java.util.stream.Stream;
import javax.sql.DataSource;

/** New lines on their way to the database: each finds the line whose debt or credit it changes. */
@ApplicationScoped
class LedgerRows {

    private static final String BY_MONTH = "select l.rent_account_id, l.kind, l.period, l.item_id, l.due_on, l.amount"
            + " from (select distinct account, period::date from unnest(?, ?) as one(account, period)) wanted"
            + " cross join lateral (select * from ledger_entry where rent_account_id = wanted.account"
            + " and due_on >= wanted.period and period = wanted.period offset 0) l order by l.rent_account_id, l.ordinal";

    private final Sql sql;

    LedgerRows(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * A line as it is written.
     *
     * @param itemId the line whose debt or credit it changes, or itself
     * @param owedOn since when the debt that it begins is owed, where its due day and its month don't tell
     */
    record Row(
            UUID entryId,
            UUID rentAccountId,
            NewEntry entry,
            UUID itemId,
            Optional<LocalDate> owedOn,
            Optional<UUID> accessoryTo,
            Choice choice) {

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
                            owedOn,
                            entry.bookedOn(),
                            entry.source(),
                            accessoryTo,
                            choice),
                    itemId,
                    entry.amount());
        }
    }

    List<Row> of(Collection<Ledger.Posting> postings) {
        Map<MonthlyDebt, MonthDebts> months = months(postings);
        Map<UUID, UUID> items = itemsOfLines(postings);
        UnaryOperator<UUID> itemOfLine = entryId -> Optional.ofNullable(items.get(entryId))
                .orElseThrow(() -> new IllegalArgumentException("there is no line " + entryId));
        return postings.stream()
                .flatMap(posting -> posting.entry()
                        .period()
                        .map(month -> ofMonth(posting, month, months, itemOfLine))
                        .orElseGet(() -> Stream.of(ofOneDebt(posting, itemOfLine))))
                .toList();
    }

    private static Row ofOneDebt(Ledger.Posting posting, UnaryOperator<UUID> itemOfLine) {
        UUID entryId = Ids.next();
        UUID itemId = posting.entry().reverses().map(itemOfLine).orElse(entryId);
        return row(posting, posting.entry(), entryId, itemId, Optional.empty(), itemOfLine);
    }

    /** As many lines as debts of the month are changed or begun by it. */
    private static Stream<Row> ofMonth(
            Ledger.Posting posting,
            YearMonth month,
            Map<MonthlyDebt, MonthDebts> months,
            UnaryOperator<UUID> itemOfLine) {
        NewEntry entry = posting.entry();
        LocalDate dueOn = entry.dueOn().orElseThrow();
        MonthlyDebt debt = new MonthlyDebt(posting.rentAccountId(), entry.kind(), month);
        MonthDebts before = months.getOrDefault(debt, MonthDebts.NONE);
        List<Part> parts = before.book(entry.amount(), dueOn, List.of(Ids.next(), Ids.next()));
        MonthDebts after = before;
        for (Part part : parts) {
            after = after.with(part.itemId(), dueOn, part.amount());
        }
        months.put(debt, after);
        return parts.stream()
                .map(part -> row(
                        posting,
                        entry.part(part.amount()),
                        part.begins() ? part.itemId() : Ids.next(),
                        part.itemId(),
                        part.owedOn(),
                        itemOfLine));
    }

    private static Row row(
            Ledger.Posting posting,
            NewEntry entry,
            UUID entryId,
            UUID itemId,
            Optional<LocalDate> owedOn,
            UnaryOperator<UUID> itemOfLine) {
        Choice choice = new Choice(
                entry.choice().itemIds().stream().map(itemOfLine).collect(Collectors.toSet()),
                entry.choice().period());
        return new Row(
                entryId,
                posting.rentAccountId(),
                entry,
                itemId,
                owedOn,
                entry.accessoryTo().map(itemOfLine),
                choice);
    }

    /** The debts of the months that are to be booked, as far as they were booked before. */
    private Map<MonthlyDebt, MonthDebts> months(Collection<Ledger.Posting> postings) {
        Map<MonthlyDebt, MonthDebts> months = new HashMap<>();
        List<Ledger.Posting> monthly = postings.stream()
                .filter(posting -> posting.entry().period().isPresent())
                .toList();
        if (monthly.isEmpty()) {
            return months;
        }
        sql.list(
                BY_MONTH,
                row -> {
                    MonthlyDebt debt = new MonthlyDebt(
                            row.getObject(1, UUID.class),
                            EntryKind.valueOf(row.getString(2)),
                            YearMonth.from(row.getObject(3, LocalDate.class)));
                    return months.put(
                            debt,
                            months.getOrDefault(debt, MonthDebts.NONE)
                                    .with(
                                            row.getObject(4, UUID.class),
                                            row.getObject(5, LocalDate.class),
                                            Euro.of(row.getBigDecimal(6))));
                },
                monthly.stream().map(Ledger.Posting::rentAccountId).toArray(UUID[]::new),
                monthly.stream()
                        .map(posting ->
                                posting.entry().period().orElseThrow().atDay(1).toString())
                        .toArray(String[]::new));
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
