package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.loop.Backoff;
import be.huurwerk.servicekit.sql.Fault;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The partitions that one consumer has. It starts each where the database says. What a poll brings is applied together; if that fails it is
 * taken partition by partition, and a batch of a partition that fails record by record; a record
 * with a transient fault is tried again after a pause in which only its partition rests, any other is parked.
 */
final class Partitions implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(Partitions.class);
    /** A record that is in conflict so often in a row is parked; while the database is away nothing is counted. */
    private static final int CONFLICTS = 15;

    private final ListenerParts parts;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Resting> resting = new HashMap<>();

    Partitions(ListenerParts parts, KafkaConsumer<byte[], byte[]> consumer) {
        this.parts = parts;
        this.consumer = consumer;
    }

    private static final class Resting {
        private final Backoff backoff = new Backoff();
        private int conflicts;
        private long due;
        private boolean paused;
    }

    void subscribe() {
        consumer.subscribe(List.of(parts.listener().topic()), this);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        List<Integer> numbers = assigned.stream().map(TopicPartition::partition).toList();
        Map<Integer, Long> stored = parts.inbox().positions(numbers);
        assigned.forEach(partition -> readFrom(partition, stored.get(partition.partition())));
        LOG.debugf("Listener %s has partitions %s", parts.listener().name(), stored);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        positions.keySet().removeAll(revoked);
        resting.keySet().removeAll(revoked);
    }

    /** How long a poll may take, so that a resting partition is not late. */
    Duration longestPoll(Duration longest) {
        long now = System.nanoTime();
        return resting.values().stream()
                .filter(rest -> rest.paused)
                .map(rest -> Duration.ofNanos(Math.max(1, rest.due - now)))
                .min(Duration::compareTo)
                .filter(rest -> rest.compareTo(longest) < 0)
                .orElse(longest);
    }

    void resumeDue() {
        resting.forEach((partition, rest) -> {
            if (rest.paused && rest.due - System.nanoTime() <= 0) {
                rest.paused = false;
                consumer.resume(List.of(partition));
            }
        });
    }

    /** Applies what a poll brought. */
    void take(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> polled) {
        try {
            if (polled.size() > 1) {
                apply(polled);
                return;
            }
        } catch (RuntimeException e) {
            LOG.debugf(
                    e,
                    "Listener %s takes what it polled partition by partition",
                    parts.listener().name());
        }
        polled.forEach(this::take);
    }

    private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            if (records.size() > 1) {
                apply(Map.of(partition, records));
                return;
            }
        } catch (MovedOffsetException e) {
            readFrom(partition, e.position());
            return;
        } catch (RuntimeException e) {
            LOG.debugf(
                    e,
                    "Listener %s takes a batch of %s one by one",
                    parts.listener().name(),
                    partition);
        }
        oneByOne(partition, records);
    }

    private void oneByOne(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> one : records) {
            try {
                applyOrPark(partition, one);
            } catch (MovedOffsetException e) {
                readFrom(partition, e.position());
                return;
            } catch (RuntimeException e) {
                rest(partition, one, e);
                return;
            }
        }
    }

    /** Throws what calls for another try. */
    private void applyOrPark(TopicPartition partition, ConsumerRecord<byte[], byte[]> one) {
        try {
            apply(Map.of(partition, List.of(one)));
        } catch (MovedOffsetException e) {
            throw e;
        } catch (RuntimeException e) {
            Fault fault = Fault.of(e);
            if (fault == Fault.AWAY || fault == Fault.CONFLICT && conflicts(partition) < CONFLICTS) {
                throw e;
            }
            parts.applier().park(partition.partition(), positions.get(partition), one, e);
            read(partition, one);
        }
    }

    private void apply(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> polled) {
        var due = parts.applier()
                .apply(polled.entrySet().stream()
                        .map(part -> new Applier.Part(
                                part.getKey().partition(), positions.get(part.getKey()), Batch.read(part.getValue())))
                        .toList());
        polled.forEach((partition, records) -> read(partition, records.get(records.size() - 1)));
        due.forEach((stream, partition) -> parts.release(partition, stream));
    }

    private void read(TopicPartition partition, ConsumerRecord<byte[], byte[]> last) {
        positions.put(partition, last.offset() + 1);
        resting.remove(partition);
    }

    private int conflicts(TopicPartition partition) {
        return resting.getOrDefault(partition, new Resting()).conflicts;
    }

    private void rest(TopicPartition partition, ConsumerRecord<byte[], byte[]> from, RuntimeException fault) {
        Resting rest = resting.computeIfAbsent(partition, first -> new Resting());
        Duration pause = rest.backoff.next();
        rest.due = System.nanoTime() + pause.toNanos();
        rest.paused = true;
        rest.conflicts += Fault.of(fault) == Fault.CONFLICT ? 1 : 0;
        consumer.seek(partition, from.offset());
        consumer.pause(List.of(partition));
        LOG.warnf(
                "Listener %s tries offset %d of %s again in %d ms: %s",
                parts.listener().name(), from.offset(), partition, pause.toMillis(), Fault.reason(fault));
    }

    private void readFrom(TopicPartition partition, long position) {
        positions.put(partition, position);
        if (position == Inbox.START) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, position);
        }
    }
}
