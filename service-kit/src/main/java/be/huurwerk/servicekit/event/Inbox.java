package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one listener has read: a position by partition, a last sequence by stream. Whoever changes either holds the lock of the
 * partition's row first, so that a consumer that lost its partition without knowing, and an operator who replays, wait for each other.
 */
final class Inbox {
    /** The position of a partition of which nothing was read. */
    static final long START = -1;

    private final Sql sql;
    private final String listener;
    private final String topic;

    Inbox(Sql sql, String listener, String topic) {
        this.sql = sql;
        this.listener = listener;
        this.topic = topic;
    }

    /** Where to read on, by partition; {@link #START} for one that was never read. */
    Map<Integer, Long> positions(Collection<Integer> partitions) {
        for (int partition : partitions) {
            sql.update(
                    "insert into inbox_offset (listener, topic, partition, next_offset) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    listener,
                    topic,
                    partition,
                    START);
        }
        Map<Integer, Long> positions = new HashMap<>();
        sql.list(
                "select partition, next_offset from inbox_offset where listener = ? and topic = ?",
                row -> positions.put(row.getInt(1), row.getLong(2)),
                listener,
                topic);
        positions.keySet().retainAll(partitions);
        return positions;
    }

    /** Locks the partition until the transaction ends, and tells its position. */
    long lock(int partition) {
        return lock(List.of(partition)).getOrDefault(partition, START);
    }

    /** Locks partitions until the transaction ends, in the order of their numbers, and tells their positions; one that is missing has none yet. */
    Map<Integer, Long> lock(Collection<Integer> partitions) {
        Map<Integer, Long> positions = new HashMap<>();
        sql.list(
                "select partition, next_offset from inbox_offset where listener = ? and topic = ? and partition = any(?)"
                        + " order by partition for update",
                row -> positions.put(row.getInt(1), row.getLong(2)),
                listener,
                topic,
                partitions.toArray(Integer[]::new));
        return positions;
    }

    /** @param nextOffsets by partition, each locked */
    void moveTo(Map<Integer, Long> nextOffsets) {
        List<Integer> partitions = List.copyOf(nextOffsets.keySet());
        sql.update(
                "update inbox_offset set next_offset = moved.next_offset from unnest(?, ?) as moved (partition, next_offset)"
                        + " where listener = ? and topic = ? and inbox_offset.partition = moved.partition",
                partitions.toArray(Integer[]::new),
                partitions.stream().map(nextOffsets::get).toArray(Long[]::new),
                listener,
                topic);
    }

    /** The last sequence applied of each stream of these subjects; a stream that is missing has none yet. */
    Map<StreamId, Long> sequences(Collection<UUID> subjects) {
        Map<StreamId, Long> sequences = new HashMap<>();
        sql.list(
                "select source, subject, last_sequence from inbox where listener = ? and subject = any(?)"
                        + " order by subject for update",
                row -> sequences.put(new StreamId(row.getString(1), row.getObject(2, UUID.class)), row.getLong(3)),
                listener,
                subjects.toArray(UUID[]::new));
        return sequences;
    }

    long sequence(StreamId stream) {
        return sequences(List.of(stream.subject())).getOrDefault(stream, 0L);
    }

    void advance(Map<StreamId, Long> sequences) {
        if (sequences.isEmpty()) {
            return;
        }
        List<StreamId> streams = List.copyOf(sequences.keySet());
        sql.update(
                "insert into inbox (listener, source, subject, last_sequence)"
                        + " select ?, source, subject, seq from unnest(?, ?, ?) as applied (source, subject, seq)"
                        + " on conflict (listener, source, subject) do update set last_sequence = excluded.last_sequence",
                listener,
                streams.stream().map(StreamId::source).toArray(String[]::new),
                streams.stream().map(StreamId::subject).toArray(UUID[]::new),
                streams.stream().map(sequences::get).toArray(Long[]::new));
    }
}
