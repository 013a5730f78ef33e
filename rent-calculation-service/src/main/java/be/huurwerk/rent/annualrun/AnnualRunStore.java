package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.annualrun.AnnualRun.Purpose;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The annual runs, and whom they concern. */
@ApplicationScoped
class AnnualRunStore {

    private static final String SELECT = "select annual_run.*, asked.by, asked.at from annual_run, lateral"
            + " (select array_agg(requested_by order by requested_at) as by,"
            + " array_agg(requested_at order by requested_at) as at from annual_run_request"
            + " where annual_run_request.run_id = annual_run.run_id) asked";

    private final Sql sql;
    private final WallClock clock;

    AnnualRunStore(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    void keep(UUID runId, int year, Purpose purpose, Optional<UUID> approves) {
        sql.update(
                "insert into annual_run (run_id, year, purpose, approves) values (?, ?, ?, ?) on conflict do nothing",
                runId,
                year,
                purpose.name(),
                approves.orElse(null));
    }

    void requested(UUID runId, String client) {
        sql.update(
                "insert into annual_run_request (run_id, requested_at, requested_by) values (?, ?, ?)",
                runId,
                clock.now(),
                client);
    }

    Optional<AnnualRun> find(UUID runId) {
        return sql.first(SELECT + " where run_id = ?", AnnualRunStore::run, runId);
    }

    /** Newest first, before the given one: a run is made with a later id than those before it. */
    List<AnnualRun> before(UUID runId, int limit) {
        return sql.list(SELECT + " where run_id < ? order by run_id desc limit ?", AnnualRunStore::run, runId, limit);
    }

    long count() {
        return sql.first("select count(*) from annual_run", row -> row.getLong(1))
                .orElseThrow();
    }

    /**
     * The tenancies whose rent is to be decided for the day: in force on it, and begun before it, since one that begins on it has its
     * first rent from that day. One that was taken over has none, so that it takes part from the day it was taken over.
     */
    List<UUID> tenancies(LocalDate day) {
        return sql.list(
                "select tenancy_id from tenancy left join tenancy_course using (tenancy_id)"
                        + " where start_date < ? and (end_date is null or end_date >= ?) and annulled is not true"
                        + " and (facts not like '%\"takenOver\"%'"
                        + " or coalesce((facts::jsonb #>> '{takenOver,on}')::date <= ?, true))",
                row -> row.getObject(1, UUID.class), day, day, day);
    }

    private static AnnualRun run(ResultSet row) throws SQLException {
        return new AnnualRun(
                row.getObject("run_id", UUID.class),
                row.getInt("year"),
                Purpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getObject("approves", UUID.class)),
                requests(row));
    }

    private static List<AnnualRun.Request> requests(ResultSet row) throws SQLException {
        String[] by = (String[]) row.getArray("by").getArray();
        Timestamp[] at = (Timestamp[]) row.getArray("at").getArray();
        return IntStream.range(0, by.length)
                .mapToObj(i -> new AnnualRun.Request(by[i], at[i].toInstant()))
                .toList();
    }
}
