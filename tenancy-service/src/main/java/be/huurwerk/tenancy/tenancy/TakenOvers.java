package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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

    /** What was held as deposit on that day, interest included, in euro; empty of a tenancy that was signed here. */
    public Optional<BigDecimal> depositHeld(UUID tenancyId) {
        return sql.first(
                "select deposit_held from taken_over where tenancy_id = ?", row -> row.getBigDecimal(1), tenancyId);
    }

    record Brought(UUID tenancyId, TakenOver over) {}

    void addAll(List<Brought> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> items = new ArrayList<>();
        for (Brought brought : all) {
            rows.add(row(brought.tenancyId(), brought.over()));
            int position = 0;
            for (TakenOver.OpenItem item : brought.over().openItems()) {
                position++;
                items.add(Map.of(
                        "tenancy_id", brought.tenancyId(),
                        "position", position,
                        "due_on", item.dueOn(),
                        "amount", item.amount().toPlainString(),
                        "kind", item.kind()));
            }
        }
        sql.insertAll("taken_over", rows);
        sql.insertAll("taken_over_item", items);
    }

    private static Map<String, Object> row(UUID tenancyId, TakenOver over) {
        return Map.of(
                "tenancy_id", tenancyId,
                "on_date", over.on(),
                "rent", over.rent().toPlainString(),
                "deposit_held", over.depositHeld().toPlainString());
    }

    /** What was owed in the tenancy on that day and is not paid. */
    List<TakenOver.OpenItem> openItems(UUID tenancyId) {
        return sql.list(
                "select tenancy_id, due_on, amount, kind from taken_over_item where tenancy_id = ? order by position",
                row -> item(row).item(),
                tenancyId);
    }

    /** Of those tenancies that were taken over. */
    Map<UUID, TakenOver> of(Collection<UUID> tenancyIds) {
        UUID[] ids = tenancyIds.toArray(UUID[]::new);
        Map<UUID, List<TakenOver.OpenItem>> items = sql
                .list(
                        "select tenancy_id, due_on, amount, kind from taken_over_item where tenancy_id = any(?) order by tenancy_id, position",
                        TakenOvers::item,
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(Row::tenancyId, Collectors.mapping(Row::item, Collectors.toList())));
        Map<UUID, TakenOver> known = new HashMap<>();
        sql.list(
                "select tenancy_id, on_date, rent, deposit_held from taken_over where tenancy_id = any(?)",
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
