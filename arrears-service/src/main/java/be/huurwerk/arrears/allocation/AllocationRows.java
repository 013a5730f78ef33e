package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Allocation.Reason;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The allocations of an account as they were written, for who reads them. */
@ApplicationScoped
public class AllocationRows {

    private final Sql sql;

    AllocationRows(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    public record Row(UUID allocationId, Allocation allocation) {}

    /** A place in the list. */
    public record Position(LocalDate on, UUID allocationId) {
        public static final Position FIRST = new Position(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** Those of days until {@code on}, in the order of the days. */
    public List<Row> page(UUID rentAccountId, LocalDate on, Position after, int limit) {
        return sql.list(
                "select allocation_id, on_day, credit_id, debt_id, amount, reason from allocation where rent_account_id = ?"
                        + " and on_day <= ? and (on_day, allocation_id) > (?, ?) order by on_day, allocation_id limit ?",
                row -> new Row(
                        row.getObject("allocation_id", UUID.class),
                        new Allocation(
                                row.getObject("on_day", LocalDate.class),
                                new Pair(row.getObject("credit_id", UUID.class), row.getObject("debt_id", UUID.class)),
                                ItemRows.amount(row),
                                Reason.valueOf(row.getString("reason")))),
                rentAccountId,
                on,
                after.on(),
                after.allocationId(),
                limit);
    }

    /** Those of some days, in the order of the days; at most so many. */
    public List<Allocation> between(UUID rentAccountId, LocalDate from, LocalDate until, int limit) {
        return page(rentAccountId, until, new Position(from, new UUID(0, 0)), limit).stream()
                .map(Row::allocation)
                .toList();
    }

    /** How many there are of each day until {@code on}, with the lines of the ledger of that day. */
    public SortedMap<LocalDate, Integer> withLinesByDay(UUID rentAccountId, LocalDate on) {
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        sql.list(
                "select day, count(*) from (select on_day as day from allocation where rent_account_id = ? union all"
                        + " select booked_on from ledger_entry where rent_account_id = ?) as one where day <= ? group by day",
                row -> counts.put(row.getObject(1, LocalDate.class), row.getInt(2)),
                rentAccountId,
                rentAccountId,
                on);
        return counts;
    }

    public long count(UUID rentAccountId, LocalDate on) {
        return sql.first(
                        "select count(*) from allocation where rent_account_id = ? and on_day <= ?",
                        row -> row.getLong(1),
                        rentAccountId,
                        on)
                .orElseThrow();
    }
}
