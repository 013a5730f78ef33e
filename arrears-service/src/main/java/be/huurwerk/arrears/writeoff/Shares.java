package be.huurwerk.arrears.writeoff;

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

/** What was decided to give up of the debts of accounts, and what these debts come to. */
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

    private static final String OWED =
            "select rent_account_id, item_id, booked_on, sum(amount) as amount from ledger_entry"
                    + " where rent_account_id = any(?) and item_id = any(?) group by rent_account_id, item_id, booked_on";

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

    /** What their debts come to, by account. */
    Map<UUID, Owed> owed(Map<UUID, List<Share>> shares) {
        Map<UUID, Owed> owed = new HashMap<>();
        shares.keySet().forEach(account -> owed.put(account, new Owed()));
        sql.list(
                OWED,
                row -> {
                    Owed ofIt = owed.get(row.getObject("rent_account_id", UUID.class));
                    ofIt.add(
                            row.getObject("item_id", UUID.class),
                            row.getObject("booked_on", LocalDate.class),
                            Euro.of(row.getBigDecimal("amount")));
                    return ofIt;
                },
                shares.keySet().toArray(UUID[]::new),
                shares.values().stream()
                        .flatMap(List::stream)
                        .flatMap(share -> share.debts().stream())
                        .distinct()
                        .toArray(UUID[]::new));
        return owed;
    }
}
