package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.writeoff.History.Of;
import be.huurwerk.arrears.writeoff.History.Row;
import be.huurwerk.regulation.money.Euro;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What was decided to give up of the debts of accounts, and what happened to these debts. */
@ApplicationScoped
class Shares {

    /** Debts of the month, begun since the write-off was proposed, that only undo a correction of what was asked first, or of another such debt. */
    private static final String RESTORED = "array(select j.entry_id from ledger_entry i join ledger_entry j"
            + " on j.rent_account_id = i.rent_account_id and j.due_on >= i.period and j.kind = i.kind and j.period = i.period"
            + " and j.entry_id = j.item_id and j.owed_on is not null and j.entry_id > w.write_off_id"
            + " where i.entry_id = d.item_id and (i.owed_on is not null or not exists (select from ledger_entry f"
            + " where f.rent_account_id = i.rent_account_id and f.due_on >= i.period and f.kind = i.kind and f.period = i.period"
            + " and f.ordinal < i.ordinal)) order by j.ordinal)";

    private static final String SHARES =
            "select w.rent_account_id, w.write_off_id, w.ground, w.decided_on, w.reversed_on, d.item_id, d.amount, "
                    + RESTORED + " as restored from write_off w join write_off_debt d using (write_off_id)"
                    + " where w.rent_account_id = any(?) and w.status in ('approved', 'reversed')"
                    + " order by w.decided_on, w.write_off_id, d.item_id";

    private static final String HISTORY = "with given as (select entry_id, rent_account_id, source, booked_on, amount"
            + " from ledger_entry where source = any(?) and kind = 'writeOff')"
            + " select rent_account_id, booked_on as day, 'owed' as of, item_id as debt, null as credit, amount from ledger_entry"
            + " where rent_account_id = any(?) and item_id = any(?)"
            + " union all select a.rent_account_id, a.on_day, 'paid', a.debt_id, coalesce(g.source, a.credit_id::text), a.amount"
            + " from allocation a left join given g on g.entry_id = a.credit_id where a.debt_id = any(?)"
            + " union all select rent_account_id, booked_on, 'stands', null, source, -amount from given"
            + " union all select g.rent_account_id, l.booked_on, 'stands', null, g.source, -l.amount from given g"
            + " join ledger_entry l on l.reverses = g.entry_id";

    private final Sql sql;

    Shares(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Of the accounts on which something was given up, whether or not that was taken back. */
    Map<UUID, List<Share>> of(Collection<UUID> rentAccountIds) {
        Map<UUID, List<Share>> shares = new HashMap<>();
        sql.list(
                SHARES,
                row -> shares.computeIfAbsent(row.getObject("rent_account_id", UUID.class), id -> new ArrayList<>())
                        .add(share(row)),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return shares;
    }

    private static Share share(ResultSet row) throws SQLException {
        UUID itemId = row.getObject("item_id", UUID.class);
        UUID[] restored = (UUID[]) row.getArray("restored").getArray();
        return new Share(
                row.getObject("write_off_id", UUID.class),
                row.getString("ground"),
                itemId,
                Euro.of(row.getBigDecimal("amount")),
                row.getObject("decided_on", LocalDate.class),
                Optional.ofNullable(row.getObject("reversed_on", LocalDate.class)),
                Stream.concat(Stream.of(itemId), Stream.of(restored)).toList());
    }

    /** By account. */
    Map<UUID, History> histories(Map<UUID, List<Share>> shares) {
        List<Share> all = shares.values().stream().flatMap(List::stream).toList();
        UUID[] debts =
                all.stream().flatMap(share -> share.debts().stream()).distinct().toArray(UUID[]::new);
        String[] sources = all.stream()
                .flatMap(share -> share.debts().stream().map(share::source))
                .toArray(String[]::new);
        Map<UUID, History> histories = new HashMap<>();
        shares.keySet().forEach(account -> histories.put(account, new History()));
        sql.list(
                HISTORY,
                row -> {
                    histories
                            .get(row.getObject("rent_account_id", UUID.class))
                            .add(
                                    row.getObject("day", LocalDate.class),
                                    new Row(
                                            Of.valueOf(row.getString("of")),
                                            row.getString("debt"),
                                            row.getString("credit"),
                                            Euro.of(row.getBigDecimal("amount"))));
                    return row;
                },
                sources,
                shares.keySet().toArray(UUID[]::new),
                debts,
                debts);
        return histories;
    }
}
