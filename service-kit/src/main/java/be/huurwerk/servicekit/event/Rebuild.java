package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A projection that somebody asked to read anew.
 *
 * @param outcome what came of it, once it has ended well
 * @param reason why it failed
 */
record Rebuild(
        UUID rebuildId,
        String projection,
        String client,
        Instant askedAt,
        RebuildState state,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,
        Optional<String> reason) {

    /**
     * @param events that were read and count
     * @param removed rows that were there, and are not told by the topic
     * @param added rows that the topic tells, and that were not there; one that was another counts as removed and as added
     */
    record Outcome(long events, long removed, long added) {}

    static Rebuild of(ResultSet row) throws SQLException {
        RebuildState state = RebuildState.valueOf(row.getString("state"));
        return new Rebuild(
                row.getObject("rebuild_id", UUID.class),
                row.getString("projection"),
                row.getString("client"),
                Sql.instant(row, "asked_at"),
                state,
                Optional.ofNullable(Sql.instant(row, "ended_at")),
                state == RebuildState.completed
                        ? Optional.of(new Outcome(row.getLong("events"), row.getLong("removed"), row.getLong("added")))
                        : Optional.empty(),
                Optional.ofNullable(row.getString("reason")));
    }
}
