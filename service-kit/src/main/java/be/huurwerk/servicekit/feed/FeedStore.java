package be.huurwerk.servicekit.feed;

import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The relayed events that are still kept, in the order of their places. */
final class FeedStore {
    private final Sql sql;

    FeedStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * How far the feed goes.
     *
     * @param last the newest place
     * @param goneUntil the newest place of an event that was kept long enough; 0 when there is none
     */
    record Extent(long last, long goneUntil) {}

    record Row(
            long position,
            UUID id,
            String type,
            UUID subject,
            long sequence,
            Instant occurredAt,
            String payload,
            Optional<String> traceId) {}

    Extent extent() {
        return sql.first(
                        "select last_position, gone_until from feed", row -> new Extent(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    Optional<UUID> eventAt(long position) {
        return sql.first("select id from outbox where position = ?", row -> row.getObject(1, UUID.class), position);
    }

    /** Events after a place up to another, of some types or of all. */
    List<Row> between(long after, long until, List<String> types, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(after, until));
        if (!types.isEmpty()) {
            arguments.add(types.toArray(String[]::new));
        }
        arguments.add(limit);
        return sql.list(
                "select position, id, type, subject, sequence, occurred_at, payload, trace_id from outbox"
                        + " where position > ? and position <= ?" + (types.isEmpty() ? "" : " and type = any(?)")
                        + " order by position limit ?",
                FeedStore::row,
                arguments.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getLong("sequence"),
                Sql.instant(row, "occurred_at"),
                row.getString("payload"),
                Optional.ofNullable(row.getString("trace_id")));
    }
}
