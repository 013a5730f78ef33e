package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import java.util.Optional;
import java.util.UUID;

/** The rebuilds that were asked. */
final class RebuildStore {
    private final Sql sql;
    private final WallClock clock;

    RebuildStore(Sql sql, WallClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Asks for one; one that is asked already is not asked again. */
    Rebuild ask(String projection, String client) {
        sql.update(
                "insert into projection_rebuild (rebuild_id, projection, client, asked_at, state)"
                        + " values (?, ?, ?, ?, 'asked') on conflict do nothing",
                Ids.next(),
                projection,
                client,
                clock.now());
        return latest(projection).orElseThrow();
    }

    Optional<Rebuild> latest(String projection) {
        return sql.first(
                "select * from projection_rebuild where projection = ? order by asked_at desc, rebuild_id desc limit 1",
                Rebuild::of,
                projection);
    }

    /** The next one that no replica is at; it is this transaction's until that ends. */
    Optional<Rebuild> claim() {
        return sql.first(
                "select * from projection_rebuild where state = 'asked' order by asked_at limit 1 for update skip locked",
                Rebuild::of);
    }

    void completed(UUID rebuildId, Rebuild.Outcome outcome) {
        sql.update(
                "update projection_rebuild set state = 'completed', ended_at = ?, events = ?, removed = ?, added = ?"
                        + " where rebuild_id = ?",
                clock.now(),
                outcome.events(),
                outcome.removed(),
                outcome.added(),
                rebuildId);
    }

    void failed(UUID rebuildId, String reason) {
        sql.update(
                "update projection_rebuild set state = 'failed', ended_at = ?, reason = ? where rebuild_id = ?",
                clock.now(),
                reason,
                rebuildId);
    }
}
