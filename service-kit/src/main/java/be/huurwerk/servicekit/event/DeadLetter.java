package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A parked record; stream, sequence and type are there unless it is unreadable. */
record DeadLetter(
        UUID id,
        String listener,
        String topic,
        int partition,
        StoredRecord stored,
        Optional<StreamId> stream,
        Optional<Long> sequence,
        Optional<String> type,
        DeadLetterState state,
        String reason,
        int attempts,
        Instant parkedAt) {

    static DeadLetter of(ResultSet row) throws SQLException {
        Optional<UUID> subject = Optional.ofNullable(row.getObject("subject", UUID.class));
        String source = row.getString("source");
        long sequence = row.getLong("sequence");
        return new DeadLetter(
                row.getObject("dead_letter_id", UUID.class),
                row.getString("listener"),
                row.getString("topic"),
                row.getInt("partition"),
                StoredRecord.of(row),
                subject.map(id -> new StreamId(source, id)),
                subject.map(id -> sequence),
                Optional.ofNullable(row.getString("type")),
                DeadLetterState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                Sql.instant(row, "parked_at"));
    }
}
