package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the schedule started and was refused, one row a kind and business date, for all replicas. */
final class ScheduleStore {
    private static final String DAYS =
            "select scheduled_run.*, run.status from scheduled_run left join run using (run_id)"
                    + " where scheduled_run.kind = ? and run_id is ";

    private final Sql sql;

    ScheduleStore(Sql sql) {
        this.sql = sql;
    }

    /** The last business date of a kind that was started; those before it were too, or lie before the go-live date. */
    Optional<ScheduledDay> lastStarted(String kind) {
        return sql.first(DAYS + "not null order by business_date desc limit 1", ScheduleStore::day, kind);
    }

    Optional<ScheduledDay> refused(String kind, LocalDate businessDate) {
        return sql.first(DAYS + "null and business_date = ?", ScheduleStore::day, kind, businessDate);
    }

    /**
     * Takes a business date for this transaction: another replica that wants it waits, and is told that it is too late.
     *
     * @return whether it was not started yet
     */
    boolean take(String kind, LocalDate businessDate, Instant now) {
        sql.update(
                "insert into scheduled_run (kind, business_date, tried_at) values (?, ?, ?) on conflict do nothing",
                kind,
                businessDate,
                now);
        return sql.first(
                        "select run_id from scheduled_run where kind = ? and business_date = ? for update",
                        row -> row.getObject(1) == null,
                        kind,
                        businessDate)
                .orElseThrow();
    }

    void started(String kind, LocalDate businessDate, UUID runId, Instant now) {
        sql.update(
                "update scheduled_run set run_id = ?, tried_at = ?, attempts = attempts + 1, reason = null"
                        + " where kind = ? and business_date = ?",
                runId,
                now,
                kind,
                businessDate);
    }

    void refused(String kind, LocalDate businessDate, String reason, Instant now) {
        sql.update(
                "insert into scheduled_run as known (kind, business_date, tried_at, attempts, reason) values (?, ?, ?, 1, ?)"
                        + " on conflict (kind, business_date) do update set tried_at = excluded.tried_at,"
                        + " attempts = known.attempts + 1, reason = excluded.reason where known.run_id is null",
                kind,
                businessDate,
                now,
                reason);
    }

    private static ScheduledDay day(ResultSet row) throws SQLException {
        return new ScheduledDay(
                row.getString("kind"),
                row.getObject("business_date", LocalDate.class),
                Optional.ofNullable(row.getObject("run_id", UUID.class)),
                Optional.ofNullable(row.getString("status")).map(RunStatus::valueOf),
                Sql.instant(row, "tried_at"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("reason")));
    }
}
