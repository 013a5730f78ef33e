package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import java.util.ArrayList;
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

    /** The events that are parked right after a sequence, without a gap. */
    List<DeadLetter> following(String listener, StreamId stream, long sequence, int most) {
        List<DeadLetter> parked = sql.list(
                "select * from dead_letter where listener = ? and source = ? and subject = ? and sequence > ?"
                        + " order by sequence limit ?",
                DeadLetter::of,
                listener,
                stream.source(),
                stream.subject(),
                sequence,
                most);
        int next = 0;
        while (next < parked.size() && parked.get(next).sequence().orElseThrow() == sequence + 1 + next) {
            next++;
        }
        return parked.subList(0, next);
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

    /** A parked event, and how many of its subject are parked behind it. */
    record Listed(DeadLetter parked, long behind) {}

    List<Listed> page(DeadLetterFilter filter, UUID after, int size) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(arguments);
        arguments.addAll(List.of(after, size));
        return sql.list(
                "select d.*, (select count(*) from dead_letter b where b.listener = d.listener and b.source = d.source"
                        + " and b.subject = d.subject and b.sequence > d.sequence) as behind from dead_letter d"
                        + " where " + where + " and d.dead_letter_id > ? order by d.dead_letter_id limit ?",
                row -> new Listed(DeadLetter.of(row), row.getLong("behind")),
                arguments.toArray());
    }

    long count(DeadLetterFilter filter) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(arguments);
        return sql.first(
                        "select count(*) from dead_letter d where " + where, row -> row.getLong(1), arguments.toArray())
                .orElseThrow();
    }

    void failedAgain(UUID id, DeadLetterState state, String reason) {
        sql.update(
                "update dead_letter set state = ?, reason = ?, attempts = attempts + 1 where dead_letter_id = ?",
                state.name(),
                reason,
                id);
    }

    void delete(List<UUID> ids) {
        sql.update("delete from dead_letter where dead_letter_id = any(?)", (Object) ids.toArray(UUID[]::new));
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
