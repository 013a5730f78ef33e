package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.regulation.money.Euro;
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

/** When debts that are open were wholly paid, by a payment that came back later: who is reminded on such a day is not asked them. */
@ApplicationScoped
class PaidDays {

    private static final String CHANGES =
            "with given_back as (select distinct debt_id from allocation where debt_id = any(?)"
                    + " and on_day <= ? and amount < 0) select item_id, on_day, sum(amount) from ("
                    + "select l.item_id, l.booked_on as on_day, l.amount from given_back g"
                    + " join ledger_entry d on d.entry_id = g.debt_id"
                    + " join ledger_entry l on l.rent_account_id = d.rent_account_id and l.item_id = d.entry_id"
                    + " where l.booked_on <= ?"
                    + " union all select debt_id, on_day, -amount from given_back join allocation using (debt_id) where on_day <= ?"
                    + ") changes group by item_id, on_day order by item_id, on_day";

    private final Sql sql;

    PaidDays(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What changed of a debt on a day: positive is more to pay. */
    record Change(LocalDate on, Euro amount) {}

    /** As it is on the evening of a day, by the line that began the debt; of one that was never wholly paid, no entry. */
    Map<UUID, List<Rest>> of(Collection<UUID> debtIds, LocalDate on) {
        Map<UUID, List<Change>> changes = new HashMap<>();
        if (!debtIds.isEmpty()) {
            sql.list(
                    CHANGES,
                    row -> changes.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Change(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3)))),
                    debtIds.toArray(UUID[]::new),
                    on,
                    on,
                    on);
        }
        Map<UUID, List<Rest>> paid = new HashMap<>();
        changes.forEach((debt, of) -> paid.put(debt, of(of)));
        return paid;
    }

    /** @param changes by the day */
    static List<Rest> of(List<Change> changes) {
        List<Rest> paid = new ArrayList<>();
        Euro open = Euro.ZERO;
        Optional<LocalDate> since = Optional.empty();
        for (Change change : changes) {
            open = open.plus(change.amount());
            if (open.isPositive()) {
                since.ifPresent(first -> paid.add(new Rest(first, Optional.of(change.on()))));
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = Optional.of(change.on());
            }
        }
        since.ifPresent(first -> paid.add(new Rest(first, Optional.empty())));
        return paid;
    }
}
