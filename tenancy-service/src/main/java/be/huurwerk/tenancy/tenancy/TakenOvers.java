package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What taken-over tenancies brought along, as it was stated. */
@ApplicationScoped
public class TakenOvers {

    private record Row(UUID tenancyId, TakenOver.OpenItem item) {}

    private final Sql sql;

    TakenOvers(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The day on which the tenancy was taken over, before which its household is not known; empty of one that was signed here. */
    public Optional<LocalDate> on(UUID tenancyId) {
        return sql.first(
                "select on_date from taken_over where tenancy_id = ?",
                row -> row.getObject(1, LocalDate.class),
                tenancyId);
    }

    void add(UUID tenancyId, TakenOver over) {
        sql.update(
                "insert into taken_over (tenancy_id, on_date, rent, deposit_held) values (?, ?, ?, ?)",
                tenancyId,
                over.on(),
                over.rent(),
                over.depositHeld());
        List<TakenOver.OpenItem> items = over.openItems();
        sql.update(
                "insert into taken_over_item (tenancy_id, position, due_on, amount, kind)"
                        + " select ?, position, due_on::date, amount::numeric, kind"
                        + " from unnest(?, ?, ?) with ordinality as item(due_on, amount, kind, position)",
                tenancyId,
                items.stream().map(item -> item.dueOn().toString()).toArray(String[]::new),
                items.stream().map(item -> item.amount().toPlainString()).toArray(String[]::new),
                items.stream().map(TakenOver.OpenItem::kind).toArray(String[]::new));
    }

    /** Of those tenancies that were taken over. */
    Map<UUID, TakenOver> of(Collection<UUID> tenancyIds) {
        UUID[] ids = tenancyIds.toArray(UUID[]::new);
        Map<UUID, List<TakenOver.OpenItem>> items = sql
                .list(
                        "select * from taken_over_item where tenancy_id = any(?) order by tenancy_id, position",
                        TakenOvers::item,
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(Row::tenancyId, Collectors.mapping(Row::item, Collectors.toList())));
        Map<UUID, TakenOver> known = new HashMap<>();
        sql.list(
                "select * from taken_over where tenancy_id = any(?)",
                row -> {
                    UUID tenancyId = row.getObject("tenancy_id", UUID.class);
                    return known.put(tenancyId, takenOver(row, items.getOrDefault(tenancyId, List.of())));
                },
                (Object) ids);
        return known;
    }

    private static TakenOver takenOver(ResultSet row, List<TakenOver.OpenItem> items) throws SQLException {
        return new TakenOver(
                row.getObject("on_date", LocalDate.class),
                row.getBigDecimal("rent"),
                row.getBigDecimal("deposit_held"),
                items);
    }

    private static Row item(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("tenancy_id", UUID.class),
                new TakenOver.OpenItem(
                        row.getObject("due_on", LocalDate.class), row.getBigDecimal("amount"), row.getString("kind")));
    }
}
