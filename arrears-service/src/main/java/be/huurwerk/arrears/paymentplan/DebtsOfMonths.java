package be.huurwerk.arrears.paymentplan;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Knows all debts of the months that plans ask something of, and what only undoes a correction of any month. */
@ApplicationScoped
class DebtsOfMonths {

    private static final String DEBTS =
            "with planned as materialized (select distinct l.rent_account_id, l.kind, l.period from payment_plan p"
                    + " join payment_plan_debt d using (payment_plan_id) join ledger_entry l on l.entry_id = d.item_id"
                    + " where p.rent_account_id = any(?) and l.period is not null)"
                    + " select l.rent_account_id, l.entry_id, l.kind, l.period, l.booked_on, l.due_on, l.owed_on from ledger_entry l"
                    + " where l.rent_account_id = any(?) and l.due_on is not null and l.item_id = l.entry_id"
                    + " and (l.owed_on is not null or (l.rent_account_id, l.kind, l.period) in (select * from planned)) order by l.ordinal";

    private final Sql sql;

    DebtsOfMonths(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** By account, those that were begun first first. */
    Map<UUID, List<DebtOfMonth>> of(Collection<UUID> rentAccountIds) {
        Map<UUID, List<DebtOfMonth>> debts = new HashMap<>();
        UUID[] accounts = rentAccountIds.toArray(UUID[]::new);
        sql.list(
                DEBTS,
                row -> debts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new DebtOfMonth(
                                row.getObject(2, UUID.class),
                                row.getString(3) + " " + row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class),
                                Optional.ofNullable(row.getObject(7, LocalDate.class)))),
                accounts,
                accounts);
        return debts;
    }
}
