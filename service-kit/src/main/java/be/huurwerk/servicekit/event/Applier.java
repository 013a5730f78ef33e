package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.event.CloudEvents.Envelope;
import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies records of one partition or more in one transaction with the inbox and the positions. By event of a stream whose last applied
 * sequence is n:
 * <ul>
 *   <li>up to n: a duplicate, ignored;
 *   <li>n + 1: applied, unless it is parked;
 *   <li>above: parked. Either n + 1 is parked (then it waits behind it), or n + 1 has not come yet. An outbox is relayed in order, so such
 *       a gap closes by itself as soon as a relay that failed half-way has sent again; the events that wait are then applied.
 * </ul>
 */
final class Applier {
    private static final Logger LOG = Logger.getLogger(Applier.class);

    private final EventListener listener;
    private final Handler handler;
    private final Inbox inbox;
    private final DeadLetterStore deadLetters;

    Applier(EventListener listener, Handler handler, Inbox inbox, DeadLetterStore deadLetters) {
        this.listener = listener;
        this.handler = handler;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
    }

    /**
     * The next records of one partition.
     *
     * @param expected where this consumer believes the partition stands
     */
    record Part(int partition, long expected, Batch batch) {}

    /**
     * Applies all or nothing.
     *
     * @param parts of different partitions
     * @return streams of which parked events have become due, each with its partition
     * @throws MovedOffsetException when a partition stands elsewhere
     */
    Map<StreamId, Integer> apply(List<Part> parts) {
        return Work.inTransaction(() -> {
            checkPositions(parts);
            Set<UUID> subjects = parts.stream()
                    .flatMap(part -> part.batch().subjects().stream())
                    .collect(Collectors.toSet());
            Progress progress =
                    new Progress(inbox.sequences(subjects), deadLetters.sequences(listener.name(), subjects));
            Map<StreamId, Integer> due = new HashMap<>();
            for (Part part : parts) {
                part.batch().entries().forEach(entry -> apply(inbound(part.partition()), entry, progress));
                progress.due().forEach(stream -> due.putIfAbsent(stream, part.partition()));
            }
            inbox.advance(progress.advanced());
            inbox.moveTo(parts.stream()
                    .collect(Collectors.toMap(
                            Part::partition, part -> part.batch().nextOffset())));
            return due;
        });
    }

    /** Takes one record out of the way after its fault: parks it, and with it what comes after it in its stream. */
    void park(int partition, long expected, ConsumerRecord<byte[], byte[]> poison, Throwable fault) {
        String reason = Fault.reason(fault);
        LOG.errorf(
                fault,
                "Listener %s parks the event at offset %d of %s-%d",
                listener.name(),
                poison.offset(),
                listener.topic(),
                partition);
        Work.inTransaction(() -> {
            checkPosition(expected, inbox.lock(partition));
            StoredRecord stored = StoredRecord.of(poison);
            Envelope envelope = CloudEvents.envelope(poison.key(), poison.headers());
            deadLetters.park(inbound(partition), stored, envelope, DeadLetterState.poison, reason);
            inbox.moveTo(Map.of(partition, poison.offset() + 1));
        });
    }

    private void apply(Inbound inbound, Batch.Entry entry, Progress progress) {
        if (entry.envelope().isEmpty()) {
            LOG.warnf("Listener %s parks a record: %s", listener.name(), entry.fault());
            deadLetters.parkUnreadable(inbound, StoredRecord.of(entry.read()), entry.fault());
            return;
        }
        Envelope envelope = entry.envelope().get();
        StreamId stream = new StreamId(envelope.source(), envelope.subject());
        switch (progress.next(stream, envelope.sequence())) {
            case APPLY -> {
                handler.handle(envelope, entry.read().value());
                progress.applied(stream, envelope.sequence());
            }
            case PARK -> {
                DeadLetterState state = progress.why(stream);
                String reason = "waits for sequence " + (progress.last(stream) + 1);
                deadLetters.park(inbound, StoredRecord.of(entry.read()), envelope, state, reason);
                progress.parked(stream, envelope.sequence());
            }
            case IGNORE -> LOG.debugf("Duplicate %s %d", stream, envelope.sequence());
        }
    }

    private void checkPositions(List<Part> parts) {
        Map<Integer, Long> positions =
                inbox.lock(parts.stream().map(Part::partition).toList());
        parts.forEach(part -> checkPosition(part.expected(), positions.getOrDefault(part.partition(), Inbox.START)));
    }

    private static void checkPosition(long expected, long position) {
        if (position != expected) {
            throw new MovedOffsetException(position);
        }
    }

    private Inbound inbound(int partition) {
        return new Inbound(listener.name(), listener.topic(), partition);
    }
}
