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

/** The claims of settlements, each as of its own day, in one statement however many they are. */
@ApplicationScoped
class Claims {

    /** Of accounts whose allocations are kept. */
    private static final String OPEN =
            "select s.debt_settlement_id, i.entry_id, i.kind, i.due_on, i.booked_on, sum(x.amount) from debt_settlement s"
                    + " join rent_account a on a.rent_account_id = s.rent_account_id and a.allocated"
                    + " join ledger_entry i on i.rent_account_id = s.rent_account_id and i.entry_id = i.item_id"
                    + " and " + OpenItem.owedBy("i", "s.admissible_on")
                    + " and i.booked_on <= s.admissible_on cross join lateral ("
                    + " select l.amount from ledger_entry l where l.rent_account_id = s.rent_account_id and l.item_id = i.entry_id"
                    + " and l.booked_on <= s.admissible_on union all select -p.amount from allocation p where p.debt_id = i.entry_id"
                    + " and p.on_day <= s.admissible_on) x where s.debt_settlement_id = any(?)"
                    + " group by s.debt_settlement_id, i.entry_id, i.kind, i.due_on, i.booked_on, i.ordinal having sum(x.amount) > 0"
                    + " order by i.due_on, i.ordinal";

    private static final String NOT_KEPT = "select s.debt_settlement_id from debt_settlement s join rent_account a"
            + " using (rent_account_id) where not a.allocated and s.debt_settlement_id = any(?)";

    private final Standings standings;
    private final Sql sql;

    Claims(Standings standings, DataSource dataSource) {
        this.standings = standings;
        this.sql = new Sql(dataSource);
    }

    Claim of(DebtSettlement one) {
        return of(List.of(one)).get(one.debtSettlementId());
    }

    /** By settlement. */
    Map<UUID, Claim> of(Collection<DebtSettlement> some) {
        Object ids = some.stream().map(DebtSettlement::debtSettlementId).toArray(UUID[]::new);
        Map<UUID, List<OpenItem>> open = new HashMap<>();
        sql.list(
                OPEN,
                row -> open.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(OpenItem.of(
                                row.getObject(2, UUID.class),
                                EntryKind.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                Euro.of(row.getBigDecimal(6)))),
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
