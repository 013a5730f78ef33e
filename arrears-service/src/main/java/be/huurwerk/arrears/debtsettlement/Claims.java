package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The claims of settlements, each of what was owed on the evening of its decision, in one statement however many they are. */
@ApplicationScoped
class Claims {

    /**
     * What a payment of the day of the decision or before pays, as far as it stands: one that came back never paid, what a correction freed of it
     * paid the next debt, and one that came later pays no claim. What was given up by then is, whenever its line was booked. What a settlement of charges gives back of what it asked was never owed, whenever it
     * says so.
     */
    private static final String PAID =
            "(select coalesce(sum(p.amount), 0) from allocation p join ledger_entry c on c.entry_id = p.credit_id"
                    + " where p.debt_id = i.entry_id and p.on_day <= ? and (c.booked_on <= s.admissible_on"
                    + " or c.kind = 'settlement' and i.entry_id = any(c.pays)"
                    + " or c.kind = 'writeOff' and exists (select from write_off w where w.rent_account_id = s.rent_account_id"
                    + " and w.decided_on <= s.admissible_on and c.source like w.write_off_id || '/%')))";

    /** Of accounts whose allocations are kept: the lines of each frozen debt, with those that correct it later. */
    private static final String OPEN =
            "select s.debt_settlement_id, i.entry_id, i.kind, coalesce(i.due_on, i.booked_on) as due_on, "
                    + OpenItem.owedOn("i")
                    + ", x.amount from debt_settlement s"
                    + " join rent_account a on a.rent_account_id = s.rent_account_id and a.allocated"
                    + " join ledger_entry i on i.rent_account_id = s.rent_account_id and i.entry_id = i.item_id"
                    + " and " + OpenItem.owedBy("i", "s.admissible_on") + " cross join lateral (select"
                    + " (select coalesce(sum(l.amount), 0) from ledger_entry l where l.rent_account_id = s.rent_account_id"
                    + " and l.item_id = i.entry_id and l.booked_on <= ?)"
                    + " - " + PAID + " as amount) x"
                    + " where s.debt_settlement_id = any(?) and x.amount > 0 order by 4, i.ordinal";

    /** No line was booked on these since long before: what was open on the evening of the decision is so still. */
    private static final String NOT_KEPT = "select s.debt_settlement_id from debt_settlement s join rent_account a"
            + " using (rent_account_id) where not a.allocated and s.debt_settlement_id = any(?)";

    private final Standings standings;
    private final Sql sql;

    Claims(Standings standings, DataSource dataSource) {
        this.standings = standings;
        this.sql = new Sql(dataSource);
    }

    Claim of(DebtSettlement one, LocalDate known) {
        return of(List.of(one), known).get(one.debtSettlementId());
    }

    /**
     * By settlement.
     *
     * @param known what is booked after this day is left out
     */
    Map<UUID, Claim> of(Collection<DebtSettlement> some, LocalDate known) {
        Object ids = some.stream().map(DebtSettlement::debtSettlementId).toArray(UUID[]::new);
        Map<UUID, List<OpenItem>> open = new HashMap<>();
        sql.list(
                OPEN,
                row -> open.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new OpenItem(
                                row.getObject(2, UUID.class),
                                EntryKind.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                Euro.of(row.getBigDecimal(6)))),
                known,
                known,
                ids);
        Set<UUID> notKept = new HashSet<>(sql.list(NOT_KEPT, row -> row.getObject(1, UUID.class), ids));
        Map<UUID, Claim> claims = new HashMap<>();
        some.forEach(one -> claims.put(
                one.debtSettlementId(),
                Claim.of(
                        one,
                        notKept.contains(one.debtSettlementId())
                                ? standings
                                        .on(one.rentAccountId(), one.admissibleOn())
                                        .open()
                                : open.getOrDefault(one.debtSettlementId(), List.of()))));
        return claims;
    }
}
