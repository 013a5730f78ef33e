package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs in the database, as whoever asks and looks sees them. */
final class RunStore {
    /** Before every id. */
    static final UUID FIRST = new UUID(0, 0);

    private static final int FAILURES_SHOWN = 100;

    private final Sql sql;
    private final WallClock clock;

    RunStore(Sql sql, WallClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The run of (kind, key), locked; made without subjects when there is none. */
    UUID make(String kind, String key) {
        sql.update(
                "insert into run (run_id, kind, key, status, requested_at) values (?, ?, ?, 'queued', ?)"
                        + " on conflict (kind, key) do nothing",
                Ids.next(),
                kind,
                key,
                clock.now());
        return sql.first(
                        "select run_id from run where kind = ? and key = ? for update",
                        row -> row.getObject(1, UUID.class),
                        kind,
                        key)
                .orElseThrow();
    }

    /** Gives the run its subjects, behind every other run of its kind; what it had before is forgotten. */
    void open(UUID runId, List<UUID> subjects, int chunkSize) {
        sql.update("delete from run_chunk where run_id = ?", runId);
        sql.update("delete from run_failure where run_id = ?", runId);
        Chunks.of(subjects, chunkSize).forEach(chunk -> insertChunk(runId, chunk));
        String status = subjects.isEmpty() ? "completed" : "queued";
        sql.update(
                "update run set status = ?, ordinal = nextval('run_ordinal'), requested_at = ?, started_at = null,"
                        + " finished_at = case when ? then ?::timestamptz end where run_id = ?",
                status,
                clock.now(),
                subjects.isEmpty(),
                clock.now(),
                runId);
    }

    void insertChunk(UUID runId, List<UUID> subjects) {
        sql.update(
                "insert into run_chunk (chunk_id, run_id, subjects) values (?, ?, ?)",
                Ids.next(),
                runId,
                subjects.toArray(UUID[]::new));
    }

    void stop(UUID runId) {
        sql.update(
                "update run set status = 'stopped', finished_at = ? where run_id = ? and status in ('queued', 'running')",
                clock.now(),
                runId);
    }

    /** Puts a stopped run behind every other run of its kind, to go on with the chunks that are not done. */
    void resume(UUID runId) {
        sql.update(
                "update run set status = 'queued', finished_at = null, ordinal = nextval('run_ordinal')"
                        + " where run_id = ? and status = 'stopped'",
                runId);
    }

    Optional<Run> find(UUID runId) {
        return sql.first(
                "select run.*, total, done, failed from run, lateral (select"
                        + " coalesce(sum(size), 0) as total, coalesce(sum(done), 0) as done,"
                        + " coalesce(sum(failed), 0) as failed from run_chunk where run_chunk.run_id = run.run_id) chunks"
                        + " where run.run_id = ?",
                row -> run(row, row.getInt("failed") == 0 ? List.of() : failures(runId, FIRST, FAILURES_SHOWN)),
                runId);
    }

    Optional<Run> find(String kind, String key) {
        return sql.first(
                        "select run_id from run where kind = ? and key = ?",
                        row -> row.getObject(1, UUID.class),
                        kind,
                        key)
                .flatMap(this::find);
    }

    /** Failures in the order of their subjects, after one of them. */
    List<RunFailure> failures(UUID runId, UUID after, int limit) {
        return sql.list(
                "select subject, code, detail from run_failure where run_id = ? and subject > ? order by subject limit ?",
                row -> new RunFailure(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                runId,
                after,
                limit);
    }

    private static Run run(ResultSet row, List<RunFailure> failures) throws SQLException {
        return new Run(
                row.getObject("run_id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                RunStatus.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                Sql.instant(row, "requested_at"),
                Optional.ofNullable(Sql.instant(row, "started_at")),
                Optional.ofNullable(Sql.instant(row, "finished_at")),
                failures);
    }
}
