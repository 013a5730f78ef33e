package be.huurwerk.arrears.paymentplan;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Knows what was booked of debts until the evening of any day. */
@ApplicationScoped
class ChargedDebts {

    private final Sql sql;

    ChargedDebts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Of these debts of these accounts, in one statement. */
    AskedPlan.Charged of(Collection<UUID> rentAccountIds, Collection<UUID> debts) {
        Map<UUID, TreeMap<LocalDate, Euro>> lines = new HashMap<>();
        sql.list(
                "select item_id, booked_on, sum(amount) from ledger_entry where rent_account_id = any(?) and item_id = any(?)"
                        + " group by item_id, booked_on",
                row -> lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                        .put(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3))),
                rentAccountIds.toArray(UUID[]::new),
                debts.toArray(UUID[]::new));
        return (debt, day) -> lines.getOrDefault(debt, new TreeMap<>()).headMap(day, true).values().stream()
                .reduce(Euro.ZERO, Euro::plus);
    }
}
