package be.huurwerk.tenancy.occupancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
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

    void put(UUID tenancyId, int bedrooms, List<OccupancyOverTime.Stretch> stretches) {
        sql.update("delete from occupancy where tenancy_id = ?", tenancyId);
        for (OccupancyOverTime.Stretch stretch : stretches) {
            sql.update(
                    "insert into occupancy (tenancy_id, from_date, until_date, persons, couple, bedrooms)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    tenancyId,
                    stretch.from(),
                    stretch.until().orElse(null),
                    stretch.household().persons(),
                    stretch.household().couple(),
                    bedrooms);
        }
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
