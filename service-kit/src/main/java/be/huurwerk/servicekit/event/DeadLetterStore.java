package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The parked records of all listeners of a service. */
final class DeadLetterStore {
    private final Sql sql;
    private final WallClock clock;

    DeadLetterStore(Sql sql, WallClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Parks an event in its stream; one that is parked already stays as it is. */
    void park(
            Inbound inbound, StoredRecord stored, CloudEvents.Envelope envelope, DeadLetterState state, String reason) {
        insert(
                inbound,
                stored,
                envelope.source(),
                envelope.subject(),
                envelope.sequence(),
                envelope.type(),
                state,
                reason);
    }

    /** Parks a record alone. */
    void parkUnreadable(Inbound inbound, StoredRecord stored, String reason) {
        insert(inbound, stored, null, null, null, null, DeadLetterState.unreadable, reason);
    }

    /** The sequences that are parked, by stream of these subjects. */
    Map<StreamId, Set<Long>> sequences(String listener, Collection<UUID> subjects) {
        Map<StreamId, Set<Long>> parked = new HashMap<>();
        sql.list(
                "select source, subject, sequence from dead_letter where listener = ? and subject = any(?)",
                row -> parked.computeIfAbsent(
                                new StreamId(row.getString(1), row.getObject(2, UUID.class)), stream -> new HashSet<>())
                        .add(row.getLong(3)),
                listener,
                subjects.toArray(UUID[]::new));
        return parked;
    }

    Optional<DeadLetter> find(UUID id) {
        return sql.first("select * from dead_letter where dead_letter_id = ?", DeadLetter::of, id);
    }

    Optional<DeadLetter> find(String listener, StreamId stream, long sequence) {
        return sql.first(
                "select * from dead_letter where listener = ? and source = ? and subject = ? and sequence = ?",
                DeadLetter::of,
                listener,
                stream.source(),
                stream.subject(),
                sequence);
    }

    /** The first event that is parked in the stream. */
    Optional<DeadLetter> head(String listener, StreamId stream) {
        return sql.first(
                "select * from dead_letter where listener = ? and source = ? and subject = ? order by sequence limit 1",
                DeadLetter::of,
                listener,
                stream.source(),
                stream.subject());
    }

    /** Events of a listener that are parked though all before them was applied, and that nothing speaks against. */
    List<DeadLetter> due(String listener) {
        return sql.list(
                "select d.* from dead_letter d left join inbox i using (listener, source, subject)"
                        + " where d.listener = ? and d.state in ('behind', 'gap')"
                        + " and d.sequence = coalesce(i.last_sequence, 0) + 1",
                DeadLetter::of,
                listener);
    }

    List<DeadLetter> page(UUID after, int size) {
        return sql.list(
                "select * from dead_letter where dead_letter_id > ? order by dead_letter_id limit ?",
                DeadLetter::of,
                after,
                size);
    }

    long count() {
        return sql.first("select count(*) from dead_letter", row -> row.getLong(1))
                .orElseThrow();
    }

    void failedAgain(UUID id, DeadLetterState state, String reason) {
        sql.update(
                "update dead_letter set state = ?, reason = ?, attempts = attempts + 1 where dead_letter_id = ?",
                state.name(),
                reason,
                id);
    }

    void delete(UUID id) {
        sql.update("delete from dead_letter where dead_letter_id = ?", id);
    }

    private void insert(
            Inbound inbound,
            StoredRecord stored,
            String source,
            UUID subject,
            Long sequence,
            String type,
            DeadLetterState state,
            String reason) {
        sql.update(
                "insert into dead_letter (dead_letter_id, listener, topic, partition, record_offset, record_key,"
                        + " record_value, record_headers, source, subject, sequence, type, state, reason, parked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                Ids.next(),
                inbound.listener(),
                inbound.topic(),
                inbound.partition(),
                stored.offset(),
                stored.key(),
                stored.value(),
                EventJson.write(stored.headers()),
                source,
                subject,
                sequence,
                type,
                state.name(),
                reason,
                clock.now());
    }
}
