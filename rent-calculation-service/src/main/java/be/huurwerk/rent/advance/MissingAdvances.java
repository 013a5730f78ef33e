package be.huurwerk.rent.advance;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
            + " and not exists (select 1 from charge_advance a where a.tenancy_id = t.tenancy_id)";
    /** Asked by itself: else the plan for one building may be that for all of them. */
    private static final String OF_BUILDING = " and d.building_id = ?";

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
                "select t.tenancy_id, t.dwelling_id, d.building_id, t.start_date" + missing(buildingId)
                        + " and t.tenancy_id > ? order by t.tenancy_id limit ?",
                row -> new Missing(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class)),
                arguments(on, buildingId, after == null ? FIRST : after, limit));
    }

    long count(LocalDate on, UUID buildingId) {
        return sql.first("select count(*)" + missing(buildingId), row -> row.getLong(1), arguments(on, buildingId))
                .orElseThrow();
    }

    private static String missing(UUID buildingId) {
        return buildingId == null ? MISSING : MISSING + OF_BUILDING;
    }

    private static Object[] arguments(LocalDate on, UUID buildingId, Object... more) {
        return Stream.of(Stream.of(on, on, on), Stream.ofNullable(buildingId), Stream.of(more))
                .flatMap(some -> some)
                .toArray();
    }
}
