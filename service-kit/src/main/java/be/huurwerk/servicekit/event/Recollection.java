package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.event.CloudEvents.Envelope;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Compares records of the service's own topic with what its database knows, in the running transaction. */
final class Recollection {
    private static final Logger LOG = Logger.getLogger(Recollection.class);
    /** How far numbers that were given out are left behind: more than any service gives out between two backups. */
    private static final int MARGIN = 100_000;

    private final Sql sql;
    private final WallClock clock;
    private final Instant found;
    private final ServiceName service;
    private int forgotten;

    Recollection(Sql sql, WallClock clock, ServiceName service) {
        this.sql = sql;
        this.clock = clock;
        this.found = clock.now();
        this.service = service;
    }

    /** Records, those of a subject in the order of the topic. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<UUID, Batch.Entry> ours = new LinkedHashMap<>();
        Batch.read(records).entries().stream()
                .filter(entry -> entry.envelope()
                        .filter(envelope -> envelope.source().equals(service.source()))
                        .isPresent())
                .forEach(
                        entry -> ours.putIfAbsent(entry.envelope().orElseThrow().id(), entry));
        ours.keySet().removeAll(known(ours.keySet()));
        Map<UUID, Long> told = told(subjects(ours.values()));
        ours.values()
                .removeIf(entry -> entry.envelope().orElseThrow().sequence()
                        <= told.getOrDefault(entry.envelope().orElseThrow().subject(), 0L));
        if (!ours.isEmpty()) {
            lock(subjects(ours.values()));
            forget(ours.values());
        }
    }

    /** Lets the numbers that the database gives out, such as structured communications, go on beyond those that it forgot. */
    int end() {
        if (forgotten > 0) {
            sql.list(
                    "select setval(format('%I.%I', schemaname, sequencename)::regclass,"
                            + " least(max_value, coalesce(last_value, start_value) + ?)) from pg_sequences"
                            + " where schemaname = current_schema()",
                    row -> row.getLong(1), MARGIN);
            LOG.errorf(
                    "The database was restored to an earlier moment: %d events on %s are not known to it;"
                            + " they are listed in the table forgotten_event; the guide, Restore a lost database, says what to do",
                    forgotten, service.topic());
        }
        return forgotten;
    }

    /** What was sent and not marked is marked. */
    private List<UUID> known(Collection<UUID> ids) {
        UUID[] asked = ids.toArray(UUID[]::new);
        sql.update("update outbox set published_at = ? where id = any(?) and published_at is null", clock.now(), asked);
        return sql.list("select id from outbox where id = any(?)", row -> row.getObject(1, UUID.class), (Object) asked);
    }

    /** The last sequence of each subject that the database knows to be on the topic. */
    private Map<UUID, Long> told(Set<UUID> subjects) {
        Map<UUID, Long> told = new HashMap<>();
        sql.list(
                "select s.subject, coalesce(min(o.sequence) - 1, s.seq) from stream s left join outbox o"
                        + " on o.subject = s.subject and o.published_at is null"
                        + " where s.subject = any(?) group by s.subject, s.seq",
                row -> told.put(row.getObject(1, UUID.class), row.getLong(2)),
                (Object) subjects.toArray(UUID[]::new));
        return told;
    }

    /** Who appends for one of these subjects waits until the transaction ends. */
    private void lock(Set<UUID> subjects) {
        UUID[] locked = subjects.toArray(UUID[]::new);
        sql.update(
                "insert into stream (subject, seq) select subject, 0 from unnest(?) subject order by subject on conflict do nothing",
                (Object) locked);
        sql.list("select 1 from stream where subject = any(?) order by subject for update", row -> true, (Object)
                locked);
    }

    private void forget(Collection<Batch.Entry> unknown) {
        Map<UUID, Long> told = told(subjects(unknown));
        Map<UUID, Long> last = new HashMap<>();
        for (Batch.Entry entry : unknown) {
            Envelope envelope = entry.envelope().orElseThrow();
            if (envelope.sequence() > told.get(envelope.subject())) {
                last.merge(envelope.subject(), envelope.sequence(), Math::max);
                write(entry.read(), envelope);
            }
        }
        last.forEach((subject, sequence) -> goOnBehind(subject, sequence - told.get(subject)));
    }

    private void write(ConsumerRecord<byte[], byte[]> read, Envelope envelope) {
        forgotten += sql.update(
                "insert into forgotten_event (event_id, subject, sequence, type, occurred_at, partition, record_offset,"
                        + " found_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                envelope.id(),
                envelope.subject(),
                envelope.sequence(),
                envelope.type(),
                envelope.time(),
                read.partition(),
                read.offset(),
                found);
    }

    /** What waits to be sent moves up too, the last one first. */
    private void goOnBehind(UUID subject, long forgottenSequences) {
        List<UUID> waiting = sql.list(
                "select id from outbox where subject = ? and published_at is null order by sequence desc",
                row -> row.getObject(1, UUID.class),
                subject);
        waiting.forEach(
                id -> sql.update("update outbox set sequence = sequence + ? where id = ?", forgottenSequences, id));
        sql.update("update stream set seq = seq + ? where subject = ?", forgottenSequences, subject);
    }

    private static Set<UUID> subjects(Collection<Batch.Entry> entries) {
        Set<UUID> subjects = new HashSet<>();
        entries.forEach(entry -> subjects.add(entry.envelope().orElseThrow().subject()));
        return subjects;
    }
}
