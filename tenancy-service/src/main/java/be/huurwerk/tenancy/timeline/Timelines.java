package be.huurwerk.tenancy.timeline;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The stories of files, each in one query. */
@ApplicationScoped
class Timelines {

    /** The condition stands on the union, and goes down into each of its parts: every part has an index on the tenancy. */
    static final String QUERY =
            "with told (tenancy_id, on_date, kind, record_id, position, codes, person_id, path, annulled) as ("
                    + TimelineSource.union() + "), story as materialized (select told.*, array_position(array["
                    + Stream.of(TimelineKind.values())
                            .map(kind -> "'" + kind + "'")
                            .collect(Collectors.joining(", "))
                    + "], kind) as place from told where tenancy_id = ?)"
                    + " select story.*, p.person_id as shown_id, p.given_name || ' ' || p.family_name as name,"
                    + " (select count(*) from story) as total"
                    + " from story left join person p on p.person_id = story.person_id and not exists (select from tenancy"
                    + " e where e.tenancy_id = story.tenancy_id and e.erased_on is not null)"
                    + " where (on_date, place, record_id, position, codes) > (?, ?, ?, ?, ?)"
                    + " order by on_date, place, record_id, position, codes limit ?";

    private static final Place FIRST = new Place(LocalDate.of(1, 1, 1), 0, new UUID(0, 0), 0, "");

    private final Sql sql;

    Timelines(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    private record Place(LocalDate on, int place, UUID recordId, int position, String codes) {

        static Place of(List<String> parts) {
            return new Place(
                    LocalDate.parse(parts.get(0)),
                    Integer.parseInt(parts.get(1)),
                    UUID.fromString(parts.get(2)),
                    Integer.parseInt(parts.get(3)),
                    parts.get(4));
        }

        static List<String> parts(TimelineItem item) {
            return List.of(
                    item.on().toString(),
                    Integer.toString(item.kind().ordinal() + 1),
                    item.recordId().toString(),
                    Integer.toString(item.position()),
                    item.codes());
        }
    }

    private record Row(TimelineItem item, long total) {}

    /** What happened, in order. */
    Page<TimelineItem> of(UUID tenancyId, PageRequest pageRequest) {
        Place after = pageRequest.position(FIRST, Place::of);
        List<Row> rows = sql.list(
                QUERY,
                Timelines::row,
                tenancyId,
                after.on(),
                after.place(),
                after.recordId(),
                after.position(),
                after.codes(),
                pageRequest.limit());
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        return pageRequest.page(rows.stream().map(Row::item).toList(), total, Place::parts);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new TimelineItem(
                        row.getObject("on_date", LocalDate.class),
                        TimelineKind.valueOf(row.getString("kind")),
                        row.getObject("record_id", UUID.class),
                        row.getInt("position"),
                        row.getString("codes"),
                        Optional.ofNullable(row.getObject("shown_id", UUID.class)),
                        Optional.ofNullable(row.getString("name")),
                        row.getString("path"),
                        row.getBoolean("annulled")),
                row.getLong("total"));
    }
}
