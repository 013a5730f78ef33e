package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chunks in the database, as workers see them. */
final class ChunkStore {
    private final Sql sql;
    private final WallClock clock;

    ChunkStore(Sql sql, WallClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The run of each of these kinds whose turn it is: the first that is not over. */
    List<UUID> turns(Collection<String> kinds) {
        return sql.list(
                "select distinct on (kind) run_id from run where status in ('queued', 'running') and kind = any(?)"
                        + " order by kind, ordinal",
                row -> row.getObject(1, UUID.class),
                (Object) kinds.toArray(String[]::new));
    }

    void begin(UUID runId) {
        sql.update(
                "update run set status = 'running', started_at = coalesce(started_at, ?) where run_id = ? and status = 'queued'",
                clock.now(),
                runId);
    }

    /** A chunk of the run that nobody has, locked until the transaction ends; none once the run is over. */
    Optional<Chunk> claim(UUID runId) {
        return sql.first(
                "select chunk_id, subjects from run_chunk where run_id = ? and not finished"
                        + " and exists (select from run where run_id = run_chunk.run_id and status = 'running')"
                        + " order by chunk_id limit 1 for update skip locked",
                row -> new Chunk(row.getObject(1, UUID.class), runId, List.of((UUID[])
                        row.getArray(2).getArray())),
                runId);
    }

    /** Locks the chunk; false when somebody else has it or it is done. */
    boolean lock(Chunk chunk) {
        return sql.first(
                        "select 1 from run_chunk where chunk_id = ? and not finished for update skip locked",
                        row -> true,
                        chunk.chunkId())
                .isPresent();
    }

    void done(Chunk chunk) {
        finish(chunk, chunk.subjects().size(), 0);
    }

    void failed(Chunk chunk, String code, String detail) {
        finish(chunk, 0, 1);
        sql.update(
                "insert into run_failure (run_id, subject, code, detail) values (?, ?, ?, ?) on conflict do nothing",
                chunk.runId(),
                chunk.subjects().get(0),
                code,
                detail);
    }

    void delete(Chunk chunk) {
        sql.update("delete from run_chunk where chunk_id = ?", chunk.chunkId());
    }

    /** Closes the run when its last chunk is done; each worker asks after its own commit, so that the last one sees them all. */
    void close(UUID runId) {
        sql.first("select run_id from run where run_id = ? for update", row -> true, runId);
        sql.update(
                "update run set finished_at = ?, status = case when exists"
                        + " (select from run_chunk where run_id = run.run_id and done > 0) then 'completed' else 'failed' end"
                        + " where run_id = ? and status = 'running'"
                        + " and not exists (select from run_chunk where run_id = run.run_id and not finished)",
                clock.now(),
                runId);
    }

    /** The statements of a run may take longer than those of a request. */
    void allowLongStatements() {
        sql.execute("set local statement_timeout = '60s'");
    }

    private void finish(Chunk chunk, int done, int failed) {
        sql.update(
                "update run_chunk set finished = true, done = ?, failed = ?, done_by = ? where chunk_id = ?",
                done,
                failed,
                Replica.NAME,
                chunk.chunkId());
    }
}
