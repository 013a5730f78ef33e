package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What accounts are charged by the month: rent, advances and fees together. */
@ApplicationScoped
public class MonthlyCharges {

    /** Of the last month until the day for which anything is charged. */
    private static final String MONTHLY = "select a.rent_account_id, last.charge from unnest(?) as a(rent_account_id)"
            + " cross join lateral (select sum(l.amount) as charge from ledger_entry l where l.rent_account_id = a.rent_account_id"
            + " and l.period <= ? and l.booked_on <= ? group by l.period having sum(l.amount) > 0"
            + " order by l.period desc limit 1) last";

    private final Sql sql;

    MonthlyCharges(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What is charged by the month, of the accounts for which anything is. */
    public Map<UUID, Euro> on(Collection<UUID> rentAccountIds, LocalDate on) {
        Map<UUID, Euro> charges = new HashMap<>();
        sql.list(
                MONTHLY,
                row -> charges.put(row.getObject(1, UUID.class), Euro.of(row.getBigDecimal(2))),
                rentAccountIds.toArray(UUID[]::new),
                on,
                on);
        return charges;
    }
}
