package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Knows the debts of accounts on a day, of many accounts in a few statements. */
@ApplicationScoped
class DebtsOnDays {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Standings standings;
    private final DebtsOfMonths debtsOfMonths;
    private final Sql sql;

    DebtsOnDays(Standings standings, DebtsOfMonths debtsOfMonths, DataSource dataSource) {
        this.standings = standings;
        this.debtsOfMonths = debtsOfMonths;
        this.sql = new Sql(dataSource);
    }

    /** By account, as it was on the evening of the day. */
    Map<UUID, DebtsOnDay> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, Standing> standing = standings.on(rentAccountIds, day);
        Map<UUID, Map<UUID, Euro>> charged = new HashMap<>();
        sql.list(
                "select rent_account_id, item_id, sum(amount) from ledger_entry where rent_account_id = any(?)"
                        + " and booked_on <= ? group by rent_account_id, item_id",
                row -> charged.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), Euro.of(row.getBigDecimal(3))),
                rentAccountIds.toArray(UUID[]::new),
                day);
        Map<UUID, List<DebtOfMonth>> months = debtsOfMonths.of(rentAccountIds);
        Map<UUID, DebtsOnDay> debts = new HashMap<>();
        standing.forEach((id, owes) -> debts.put(
                id,
                new DebtsOnDay(owes.open(), charged.getOrDefault(id, Map.of()), months.getOrDefault(id, List.of()))));
        return debts;
    }

    DebtsOnDay on(UUID rentAccountId, LocalDate day) {
        return on(List.of(rentAccountId), day).get(rentAccountId);
    }

    /** With all that is booked. */
    DebtsOnDay now(UUID rentAccountId) {
        return on(rentAccountId, LAST_DAY);
    }
}
