package be.huurwerk.rent.advance;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Households in buildings with rent charges for which no advance was ever decided, be it that they pay none. */
@ApplicationScoped
class MissingAdvances {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String MISSING = " from tenancy t left join tenancy_course c using (tenancy_id)"
            + " join building_dwelling d on d.dwelling_id = t.dwelling_id"
            + " and d.from_date <= greatest(t.start_date, ?) and coalesce(d.until_date, 'infinity') >="
            + " greatest(t.start_date, ?)"
            + " where coalesce(c.end_date, 'infinity') >= ? and not coalesce(c.annulled, false)"
            + " and (exists (select 1 from charge_cost k where k.building_id = d.building_id)"
            + " or exists (select 1 from charge_budget b where b.building_id = d.building_id))"
            + " and not exists (select 1 from charge_advance a where a.tenancy_id = t.tenancy_id)"
            + " and (?::uuid is null or d.building_id = ?::uuid)";

    private final Sql sql;

    MissingAdvances(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param startDate the first day of the lease */
    record Missing(UUID tenancyId, UUID dwellingId, UUID buildingId, LocalDate startDate) {}

    /**
     * In the order of their ids, after the given one.
     *
     * @param on the first day that counts: who left before is none of them
     * @param buildingId null for all buildings
     */
    List<Missing> page(LocalDate on, UUID buildingId, UUID after, int limit) {
        return sql.list(
                "select t.tenancy_id, t.dwelling_id, d.building_id, t.start_date" + MISSING
                        + " and t.tenancy_id > ? order by t.tenancy_id limit ?",
                row -> new Missing(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class)),
                on,
                on,
                on,
                buildingId,
                buildingId,
                after == null ? FIRST : after,
                limit);
    }

    long count(LocalDate on, UUID buildingId) {
        return sql.first("select count(*)" + MISSING, row -> row.getLong(1), on, on, on, buildingId, buildingId)
                .orElseThrow();
    }
}
