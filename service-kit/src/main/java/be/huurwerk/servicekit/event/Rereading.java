package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands the records of a topic to a projection as its listener took them: each event of a subject once and in order, and only those that the
 * listener applied. What is parked, was thrown away or never came is left out.
 */
final class Rereading {
    private final Sql sql;
    private final String listener;
    private final Handler handler;
    private final Map<StreamId, Long> last = new HashMap<>();
    private final Map<StreamId, TreeMap<Long, Batch.Entry>> waiting = new HashMap<>();
    private long events;

    Rereading(Sql sql, String listener, Handler handler) {
        this.sql = sql;
        this.listener = listener;
        this.handler = handler;
    }

    /** Events that were handed on. */
    long events() {
        return events;
    }

    /** The next records of a partition. What can't be handed on yet waits. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        Batch batch = Batch.read(records);
        Set<StreamId> streams = new HashSet<>();
        for (Batch.Entry entry : batch.entries()) {
            entry.envelope().ifPresent(envelope -> {
                StreamId stream = new StreamId(envelope.source(), envelope.subject());
                streams.add(stream);
                waiting.computeIfAbsent(stream, first -> new TreeMap<>()).put(envelope.sequence(), entry);
            });
        }
        handOn(streams, batch.subjects(), false);
    }

    /** All was read, and the listener rests: what it went on without is left out. */
    void end() {
        Set<StreamId> streams = Set.copyOf(waiting.keySet());
        handOn(streams, streams.stream().map(StreamId::subject).toList(), true);
    }

    private void handOn(Set<StreamId> streams, Collection<UUID> subjects, boolean overGaps) {
        Map<StreamId, Long> applied = applied(subjects);
        Map<StreamId, Set<Long>> discarded = discarded(subjects);
        for (StreamId stream : streams) {
            handOn(stream, applied.getOrDefault(stream, 0L), discarded.getOrDefault(stream, Set.of()), overGaps);
        }
    }

    private void handOn(StreamId stream, long applied, Set<Long> discarded, boolean overGaps) {
        TreeMap<Long, Batch.Entry> next = waiting.get(stream);
        long done = last.getOrDefault(stream, 0L);
        while (!next.isEmpty() && next.firstKey() <= applied) {
            while (discarded.contains(done + 1)) {
                done++;
            }
            long sequence = next.firstKey();
            if (sequence > done + 1 && !overGaps) {
                break;
            }
            Batch.Entry entry = next.remove(sequence);
            if (sequence > done && !discarded.contains(sequence)) {
                handler.handle(entry.envelope().orElseThrow(), entry.read().value());
                events++;
            }
            done = Math.max(done, sequence);
        }
        last.put(stream, done);
        if (next.isEmpty()) {
            waiting.remove(stream);
        }
    }

    private Map<StreamId, Long> applied(Collection<UUID> subjects) {
        Map<StreamId, Long> applied = new HashMap<>();
        sql.list(
                "select source, subject, last_sequence from inbox where listener = ? and subject = any(?)",
                row -> applied.put(new StreamId(row.getString(1), row.getObject(2, UUID.class)), row.getLong(3)),
                listener,
                subjects.toArray(UUID[]::new));
        return applied;
    }

    private Map<StreamId, Set<Long>> discarded(Collection<UUID> subjects) {
        Map<StreamId, Set<Long>> discarded = new HashMap<>();
        sql.list(
                "select source, subject, sequence from discarded_event where listener = ? and subject = any(?)",
                row -> discarded
                        .computeIfAbsent(
                                new StreamId(row.getString(1), row.getObject(2, UUID.class)), first -> new HashSet<>())
                        .add(row.getLong(3)),
                listener,
                subjects.toArray(UUID[]::new));
        return discarded;
    }
}
