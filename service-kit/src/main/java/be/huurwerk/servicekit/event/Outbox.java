package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.AfterCommit;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
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
        long sequence = nextSequence(subject);
        sql.update(
                "insert into outbox (id, slot, type, subject, sequence, occurred_at, payload, trace_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                Slots.of(subject),
                type,
                subject,
                sequence,
                clock.now(),
                json,
                MDC.get(OutboxRow.TRACE_ID));
        afterCommit.register();
    }

    private long nextSequence(UUID subject) {
        return sql.first(
                        "insert into stream (subject, seq) values (?, 1)"
                                + " on conflict (subject) do update set seq = stream.seq + 1 returning seq",
                        row -> row.getLong(1),
                        subject)
                .orElseThrow();
    }
}
