package be.huurwerk.arrears.frozendebt;

import be.huurwerk.arrears.account.Standing;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What dividends are more than the frozen debts, and goes back to the mediator: it stands on the account and is no credit of the tenant. */
@ApplicationScoped
public class MoneyOfMediators {

    private static final String TO_GIVE_BACK = "select o.rent_account_id, -sum(o.amount) from debt_settlement s"
            + " join debt_settlement_dividend d using (debt_settlement_id) join open_item o on o.rent_account_id = s.rent_account_id"
            + " and o.kind = 'payment' and o.source = d.dividend_id::text and o.amount < 0"
            + " where s.rent_account_id = any(?) and s.counts_until is null group by o.rent_account_id";

    private final Sql sql;

    MoneyOfMediators(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What accounts owe, by account, as if that money, which stands on them now, were not there. */
    public Map<UUID, Standing> leftOut(Map<UUID, Standing> standings) {
        Map<UUID, Standing> without = new HashMap<>(standings);
        sql.list(TO_GIVE_BACK, row -> Map.entry(row.getObject(1, UUID.class), Euro.of(row.getBigDecimal(2))), (Object)
                        standings.keySet().toArray(UUID[]::new))
                .forEach(one -> without.computeIfPresent(one.getKey(), (id, all) -> leftOut(all, one.getValue())));
        return without;
    }

    /** No more than is free: a standing of a past day may know less of it. */
    private static Standing leftOut(Standing all, Euro toGiveBack) {
        Euro less = toGiveBack.min(all.credit());
        return new Standing(all.balance().plus(less), all.open(), all.credit().minus(less));
    }
}
