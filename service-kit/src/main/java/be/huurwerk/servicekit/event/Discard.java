package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A parked event that somebody threw away.
 *
 * @param fault why it was parked
 * @param reason why it was thrown away; empty once the file of its subject was erased
 */
record Discard(
        UUID deadLetterId,
        String listener,
        String topic,
        int partition,
        long offset,
        Optional<StreamId> stream,
        Optional<Long> sequence,
        Optional<String> type,
        String fault,
        Optional<String> reason,
        By by,
        Instant discardedAt) {

    /** Who threw it away: the client, and the subject of the token where that is another. */
    record By(String client, Optional<String> subject) {}

    static Discard of(DeadLetter parked, String reason, By by, Instant now) {
        return new Discard(
                parked.id(),
                parked.listener(),
                parked.topic(),
                parked.partition(),
                parked.stored().offset(),
                parked.stream(),
                parked.sequence(),
                parked.type(),
                parked.reason(),
                Optional.of(reason),
                by,
                now);
    }

    static Discard of(ResultSet row) throws SQLException {
        Optional<UUID> subject = Optional.ofNullable(row.getObject("subject", UUID.class));
        String source = row.getString("source");
        long sequence = row.getLong("sequence");
        return new Discard(
                row.getObject("dead_letter_id", UUID.class),
                row.getString("listener"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                subject.map(id -> new StreamId(source, id)),
                subject.map(id -> sequence),
                Optional.ofNullable(row.getString("type")),
                row.getString("fault"),
                Optional.ofNullable(row.getString("reason")),
                new By(row.getString("client"), Optional.ofNullable(row.getString("token_subject"))),
                Sql.instant(row, "discarded_at"));
    }
}
