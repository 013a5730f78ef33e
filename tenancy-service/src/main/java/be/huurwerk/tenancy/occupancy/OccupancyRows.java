package be.huurwerk.tenancy.occupancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many live in each dwelling over time, as it is written down: facts only, which no law changes. */
@ApplicationScoped
public class OccupancyRows {

    private record Row(UUID tenancyId, OccupancyOverTime.Stretch stretch) {}

    private final Sql sql;

    OccupancyRows(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The stretches of each of these tenancies, in their order. */
    public Map<UUID, List<OccupancyOverTime.Stretch>> of(Collection<UUID> tenancyIds) {
        return sql
                .list(
                        "select * from occupancy where tenancy_id = any(?) order by tenancy_id, from_date",
                        OccupancyRows::row,
                        (Object) tenancyIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Row::tenancyId, Collectors.mapping(Row::stretch, Collectors.toList())));
    }

    /** How many live in a dwelling with so many bedrooms. */
    record Kept(UUID tenancyId, int bedrooms, OccupancyOverTime.Stretch stretch) {}

    void replace(UUID tenancyId, List<Kept> stretches) {
        sql.update("delete from occupancy where tenancy_id = ?", tenancyId);
        addAll(stretches);
    }

    /** Of tenancies of which nothing is written down. */
    void addAll(List<Kept> stretches) {
        sql.insertAll(
                "occupancy", stretches.stream().map(OccupancyRows::columns).toList());
    }

    private static Map<String, Object> columns(Kept kept) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("tenancy_id", kept.tenancyId());
        columns.put("from_date", kept.stretch().from());
        columns.put("until_date", kept.stretch().until().orElse(null));
        columns.put("persons", kept.stretch().household().persons());
        columns.put("couple", kept.stretch().household().couple());
        columns.put("bedrooms", kept.bedrooms());
        return columns;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("tenancy_id", UUID.class),
                new OccupancyOverTime.Stretch(
                        row.getObject("from_date", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_date", LocalDate.class)),
                        new HouseholdSize(row.getInt("persons"), row.getBoolean("couple"))));
    }
}
