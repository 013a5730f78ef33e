package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.AfterCommit;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.MDC;

/** The events that this service tells, written in the transaction of the change and relayed after its commit. */
@ApplicationScoped
public class Outbox {
    private final Sql sql;
    private final WallClock clock;
    private final AfterCommit afterCommit;

    Outbox(DataSource dataSource, WallClock clock, TransactionSynchronizationRegistry transaction, EventLoops loops) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.afterCommit = new AfterCommit(transaction, loops::wakeRelay);
    }

    /**
     * Appends one event to the running transaction. Events of a subject get rising sequences in the order of their commits: until this
     * transaction ends, another one that appends for the subject waits. Who appends for many subjects does so in the order of their ids.
     *
     * @param type the part after {@code be.huurwerk.<context>.v1.}, for example {@code tenancies.notify.signed}
     * @param subject the id that the event is about; the key of the record
     * @param payload a record, written as JSON; an empty {@code Optional} and null are left out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, UUID subject, Object payload) {
        String json = EventJson.write(payload);
        sql.update(
                "with next as (insert into stream (subject, seq) values (?, 1)"
                        + " on conflict (subject) do update set seq = stream.seq + 1 returning seq)"
                        + " insert into outbox (id, slot, type, subject, sequence, occurred_at, payload, trace_id, traceparent)"
                        + " select ?, ?, ?, ?, seq, ?, ?, ?::text, ?::text from next",
                subject,
                Ids.next(),
                Slots.of(subject),
                type,
                subject,
                clock.now(),
                json,
                MDC.get(OutboxRow.TRACE_ID),
                Traces.current().orElse(null));
        afterCommit.register();
    }

    /**
     * An event of a batch.
     *
     * @param subject the id that the event is about
     * @param payload a record, written as JSON
     */
    public record Entry(UUID subject, Object payload) {}

    /**
     * Appends many events of one type to the running transaction in two statements, with the promises of {@link #append}: the subjects are
     * locked in the order of their ids, and several events of one subject keep the order in which they are given.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(String type, Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        UUID[] subjects = entries.stream().map(Entry::subject).toArray(UUID[]::new);
        String[] payloads =
                entries.stream().map(entry -> EventJson.write(entry.payload())).toArray(String[]::new);
        sql.update(
                "insert into outbox (id, slot, type, subject, sequence, occurred_at, payload, trace_id, traceparent)"
                        + " select id, slot, ?, subject, sequence, ?, payload, ?::text, ?::text from unnest(?, ?, ?, ?, ?)"
                        + " as entry(id, slot, subject, sequence, payload)",
                type,
                clock.now(),
                MDC.get(OutboxRow.TRACE_ID),
                Traces.current().orElse(null),
                Stream.generate(Ids::next).limit(subjects.length).toArray(UUID[]::new),
                Stream.of(subjects).map(Slots::of).toArray(Integer[]::new),
                subjects,
                nextSequences(subjects),
                payloads);
        afterCommit.register();
    }

    /** The sequence of each event, given the subject of each. */
    private Long[] nextSequences(UUID[] subjects) {
        Map<UUID, Long> last = new HashMap<>();
        sql.list(
                        "insert into stream as known (subject, seq)"
                                + " select subject, count(*) from unnest(?) as entry(subject) group by subject order by subject"
                                + " on conflict (subject) do update set seq = known.seq + excluded.seq returning subject, seq",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
                        (Object) subjects)
                .forEach(stream -> last.put(stream.getKey(), stream.getValue()));
        Long[] sequences = new Long[subjects.length];
        for (int i = subjects.length - 1; i >= 0; i--) {
            sequences[i] = last.merge(subjects[i], -1L, Long::sum) + 1;
        }
        return sequences;
    }
}
