package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The lines of all accounts. Nothing is ever changed or removed. */
@ApplicationScoped
public class Ledger {

    private static final String COLUMNS = "entry_id, ordinal, kind, period, due_on, booked_on, amount, ground";

    /** A line and the account that it is booked on. */
    public record Posting(UUID rentAccountId, NewEntry entry) {}

    private final Batches batches;
    private final Sql sql;

    Ledger(DataSource dataSource, Batches batches) {
        this.batches = batches;
        this.sql = new Sql(dataSource);
    }

    /** Books a line; one whose source was booked before is not booked again. */
    public void append(UUID rentAccountId, NewEntry entry) {
        appendAll(List.of(new Posting(rentAccountId, entry)));
    }

    /** As {@link #append}, for many. */
    public void appendAll(List<Posting> postings) {
        List<Object[]> rows = postings.stream().map(Ledger::row).toList();
        batches.insert(
                "insert into ledger_entry (entry_id, rent_account_id, kind, period, due_on, booked_on, amount, ground,"
                        + " source) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (rent_account_id, kind, source) where source is not null do nothing",
                rows);
    }

    private static Object[] row(Posting posting) {
        NewEntry entry = posting.entry();
        return new Object[] {
            Ids.next(),
            posting.rentAccountId(),
            entry.kind().name(),
            entry.period().map(period -> period.atDay(1)).orElse(null),
            entry.dueOn().orElse(null),
            entry.bookedOn(),
            entry.amount().amount(),
            entry.ground(),
            entry.source().orElse(null)
        };
    }

    public List<LedgerEntry> entries(UUID rentAccountId) {
        return sql.list(
                "select " + COLUMNS + " from ledger_entry where rent_account_id = ? order by ordinal",
                Ledger::entry,
                rentAccountId);
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

    /** Rent booked so far, by month; a month that was booked and put back stands with zero. */
    public Map<YearMonth, Euro> rentByMonth(UUID rentAccountId) {
        Map<YearMonth, Euro> booked = new TreeMap<>();
        sql.list(
                "select period, sum(amount) from ledger_entry where rent_account_id = ? and kind = 'rent' group by period",
                row -> booked.put(month(row, "period").orElseThrow(), Euro.of(row.getBigDecimal(2))),
                rentAccountId);
        return booked;
    }

    List<LedgerEntry> page(UUID rentAccountId, LocalDate on, long after, int limit) {
        return sql.list(
                "select " + COLUMNS + " from ledger_entry where rent_account_id = ? and booked_on <= ? and ordinal > ?"
                        + " order by ordinal limit ?",
                Ledger::entry,
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

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getObject("entry_id", UUID.class),
                row.getLong("ordinal"),
                EntryKind.valueOf(row.getString("kind")),
                month(row, "period"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getObject("booked_on", LocalDate.class),
                Euro.of(row.getBigDecimal("amount")),
                row.getString("ground"));
    }

    private static Optional<YearMonth> month(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(YearMonth::from);
    }
}
