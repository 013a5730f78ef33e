package be.huurwerk.arrears.frozendebt;

import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.OpenItems;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What dividends are more than the frozen debts, and goes back to the mediator: it stands on the account and is no credit of the tenant. */
@ApplicationScoped
public class MoneyOfMediators {

    /** The lines {@code l} of the dividends of settlements {@code s} of some accounts. */
    static final String LINES = " from debt_settlement s"
            + " join debt_settlement_dividend d using (debt_settlement_id) join ledger_entry l"
            + " on l.rent_account_id = s.rent_account_id and l.kind = 'payment' and l.source = d.dividend_id::text"
            + " where s.rent_account_id = any(?)";

    private static final String DIVIDENDS =
            "select s.rent_account_id, l.entry_id" + LINES + " and (s.counts_until is null or s.counts_until >= ?)";

    private final OpenItems openItems;
    private final Sql sql;

    MoneyOfMediators(OpenItems openItems, DataSource dataSource) {
        this.openItems = openItems;
        this.sql = new Sql(dataSource);
    }

    /** The lines of dividends of which what is free on a day goes back, by account; of none, no entry. */
    public Map<UUID, Set<UUID>> lines(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, Set<UUID>> dividends = new HashMap<>();
        sql.list(
                DIVIDENDS,
                row -> dividends
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)),
                rentAccountIds.toArray(UUID[]::new),
                day);
        return dividends;
    }

    /** What accounts owe on the evening of a day, by account, as if that money were not there. */
    public Map<UUID, Standing> leftOut(Map<UUID, Standing> standings, LocalDate day) {
        Map<UUID, Set<UUID>> dividends = lines(standings.keySet(), day);
        if (dividends.isEmpty()) {
            return standings;
        }
        Map<UUID, List<Open>> open = openItems.on(dividends.keySet(), day);
        Map<UUID, Standing> without = new HashMap<>(standings);
        dividends.forEach((account, lines) -> without.computeIfPresent(
                account,
                (id, all) -> leftOut(
                        all, Open.free(open.getOrDefault(id, List.of()), credit -> lines.contains(credit.itemId())))));
        return without;
    }

    private static Standing leftOut(Standing all, Euro toGiveBack) {
        return new Standing(
                all.balance().plus(toGiveBack), all.open(), all.credit().minus(toGiveBack));
    }
}
