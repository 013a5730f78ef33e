package be.huurwerk.servicekit.health;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Whether the log of the database reaches its archive. What does not is lost with the disk, and stays on it until it is full. Nought where the
 * server archives nothing by itself.
 */
@ApplicationScoped
class ArchiveMeasure implements Measure {
    private static final String FAILING = "huurwerk.database.archive.failing";
    private static final String WAITING = "huurwerk.database.archive.waiting.bytes";

    /** An attempt that failed is tried again by the server until it succeeds; the last one counts. One that hangs is seen by what waits. */
    private static final String STATE = """
            select archives and coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as failing,
                case when archives then greatest(0, coalesce(pg_current_wal_lsn() - '0/0'::pg_lsn
                    - ((pg_split_walfile_name(substring(last_archived_wal from '^[0-9A-F]{24}'))).segment_number + 1)
                    * pg_size_bytes(current_setting('wal_segment_size')), 0)) else 0 end as waiting
            from pg_stat_archiver, (select current_setting('archive_mode') <> 'off' as archives) server""";

    private final Sql sql;

    ArchiveMeasure(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(
                FAILING, "1 while the last attempt of the database to archive its log failed, else 0",
                WAITING, "Bytes of its log since the last piece that was archived");
    }

    @Override
    public List<Reading> read() {
        return sql.list(
                        STATE,
                        row -> List.of(
                                Reading.of(FAILING, row.getBoolean("failing") ? 1 : 0),
                                Reading.of(WAITING, row.getDouble("waiting"))))
                .get(0);
    }
}
