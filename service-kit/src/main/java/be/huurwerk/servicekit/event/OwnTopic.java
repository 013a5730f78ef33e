package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * The service's own topic, read from where its database says that it was told. What stands beyond is what a relay had sent and not marked
 * when it died, or, once the database was restored to an earlier moment, what was told since. A hearer ignores a sequence that it knows, so
 * none of those may be given out again.
 */
final class OwnTopic {
    private static final Logger LOG = Logger.getLogger(OwnTopic.class);
    /** A database of before this was kept has its whole topic read, once. */
    private static final int LONGEST_SECONDS = 3_600;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sql sql;
    private final WallClock clock;
    private final ServiceName service;
    private final Map<String, Object> settings;

    OwnTopic(Sql sql, WallClock clock, String bootstrapServers, ServiceName service) {
        this.sql = sql;
        this.clock = clock;
        this.service = service;
        settings = new HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                service.api() + "-recall",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1_000,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                4 * 1024 * 1024,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                512 * 1024,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000));
    }

    /**
     * Reads on, while every relay of every replica rests: what the database knows is marked as sent, what it doesn't know is written down as
     * forgotten, and the sequences go on behind it. Must be done before a relay sends; a fault of database or broker undoes all of it.
     *
     * @return how many events were forgotten
     */
    int recall() {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            sql.list(
                    "select pg_advisory_xact_lock(?, slot) from generate_series(0, ?) slot",
                    row -> true,
                    Relay.LOCK_CLASS,
                    Slots.COUNT - 1);
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                return read(consumer);
            }
        });
    }

    private int read(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(service.topic()).stream()
                .map(known -> new TopicPartition(known.topic(), known.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<Integer, Long> told = told();
        List<TopicPartition> behind = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            long end = ends.get(partition);
            long from = told.getOrDefault(partition.partition(), 0L);
            if (from < end) {
                behind.add(partition);
            } else if (from > end) {
                LOG.errorf("The topic %s ends at %d, though %d was told: the broker lost events", partition, end, from);
            }
        }
        int forgotten = behind.isEmpty() ? 0 : read(consumer, behind, told, ends);
        if (!behind.isEmpty()) {
            keep(ends);
        }
        return forgotten;
    }

    private int read(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> behind,
            Map<Integer, Long> told,
            Map<TopicPartition, Long> ends) {
        consumer.assign(behind);
        consumer.seekToBeginning(behind);
        behind.stream()
                .filter(partition -> told.containsKey(partition.partition()))
                .forEach(partition -> consumer.seek(partition, told.get(partition.partition())));
        Recollection recollection = new Recollection(sql, clock, service);
        long heard = System.nanoTime();
        while (behind.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            consumer.poll(POLL).forEach(records::add);
            if (!records.isEmpty()) {
                recollection.take(records);
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new TimeoutException("the topic " + service.topic() + " can't be read");
            }
        }
        return recollection.end();
    }

    private Map<Integer, Long> told() {
        Map<Integer, Long> told = new HashMap<>();
        sql.list(
                "select partition, max(next_offset) from told group by partition",
                row -> told.put(row.getInt(1), row.getLong(2)));
        return told;
    }

    private void keep(Map<TopicPartition, Long> ends) {
        sql.update("delete from told");
        ends.forEach((partition, end) -> sql.update(
                "insert into told (partition, slot, next_offset) values (?, 0, ?)", partition.partition(), end));
    }
}
