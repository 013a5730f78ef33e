package be.huurwerk.arrears.allocation;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What was open on the evening of a day, of many accounts in one statement, which therefore sees one moment. */
@ApplicationScoped
public class OpenItems {

    /** From what is open now, back to the day. */
    private static final String OPEN_ON = "with a as materialized (select rent_account_id from rent_account"
            + " where rent_account_id = any(?) and allocated) select sums.rent_account_id, sums.amount,"
            + ItemRows.COLUMNS
            + " from (select rent_account_id, item_id, sum(amount) as amount from ("
            + "select rent_account_id, item_id, amount from a join open_item using (rent_account_id)"
            + " union all select rent_account_id, item_id, -amount from a join ledger_entry using (rent_account_id)"
            + " where booked_on > ?"
            + " union all select rent_account_id, debt_id, amount from a join allocation using (rent_account_id) where on_day > ?"
            + " union all select rent_account_id, credit_id, -amount from a join allocation using (rent_account_id)"
            + " where on_day > ?"
            + ") changes group by rent_account_id, item_id having sum(amount) <> 0) sums"
            + " join ledger_entry i on i.entry_id = sums.item_id";

    private static final String NOT_KEPT = "select l.rent_account_id, l.booked_on, l.amount," + ItemRows.COLUMNS
            + " from rent_account a join ledger_entry l using (rent_account_id) join ledger_entry i on i.entry_id = l.item_id"
            + " where a.rent_account_id = any(?) and not a.allocated and l.booked_on <= ?";

    private final Sql sql;
    private final PaymentOrder order;
    private final Plans plans;

    OpenItems(DataSource dataSource, PaymentOrder order, Plans plans) {
        this.sql = new Sql(dataSource);
        this.order = order;
        this.plans = plans;
    }

    private record Row<T>(UUID rentAccountId, T value) {}

    /** Debts and credits that were not closed on the evening of the day, with what was booked until then; none: no entry. */
    public Map<UUID, List<Open>> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Object ids = rentAccountIds.toArray(UUID[]::new);
        // first those that are not kept yet: one that is taken in meanwhile is then found in both, with the same answer
        Map<UUID, List<Line>> notKept = new HashMap<>();
        sql.list(NOT_KEPT, OpenItems::line, ids, day)
                .forEach(row -> notKept.computeIfAbsent(row.rentAccountId(), id -> new ArrayList<>())
                        .add(row.value()));
        Map<UUID, List<Open>> open = new HashMap<>();
        sql.list(OPEN_ON, OpenItems::open, ids, day, day, day)
                .forEach(row -> open.computeIfAbsent(row.rentAccountId(), id -> new ArrayList<>())
                        .add(row.value()));
        if (!notKept.isEmpty()) {
            PlannedDebts planned = plans.of(notKept.keySet());
            notKept.forEach((id, lines) ->
                    open.put(id, Folded.of(lines, order.with(planned.of(id))).open()));
        }
        return open;
    }

    private static Row<Open> open(ResultSet row) throws SQLException {
        return new Row<>(
                row.getObject("rent_account_id", UUID.class), new Open(ItemRows.item(row), ItemRows.amount(row)));
    }

    private static Row<Line> line(ResultSet row) throws SQLException {
        return new Row<>(
                row.getObject("rent_account_id", UUID.class),
                new Line(ItemRows.item(row), row.getObject("booked_on", LocalDate.class), ItemRows.amount(row)));
    }
}
