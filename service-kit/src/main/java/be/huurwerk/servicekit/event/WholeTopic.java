package be.huurwerk.servicekit.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic, read from its first event on, beside whoever else reads it. */
final class WholeTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String topic;
    private final BooleanSupplier stopping;
    private final KafkaConsumer<byte[], byte[]> consumer;

    WholeTopic(String topic, String bootstrapServers, BooleanSupplier stopping) {
        this.topic = topic;
        this.stopping = stopping;
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "rebuild-" + topic,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                4 * 1024 * 1024,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                512 * 1024,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @throws IllegalStateException when its first events are gone */
    void begin() {
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(known -> new TopicPartition(known.topic(), known.partition()))
                .toList();
        consumer.beginningOffsets(all).forEach((partition, offset) -> {
            if (offset > 0) {
                throw new IllegalStateException("the first events of " + partition + " are gone");
            }
        });
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /**
     * Reads on until each partition is at its offset, the start where none is given; later records are left for the next time.
     *
     * @throws IllegalStateException when the service is told to stop meanwhile
     * @throws TimeoutException when the broker does not answer
     */
    void readUntil(Map<Integer, Long> offsets, Consumer<List<ConsumerRecord<byte[], byte[]>>> each) {
        Map<TopicPartition, Long> ends = consumer.assignment().stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> offsets.getOrDefault(partition.partition(), 0L)));
        long heard = System.nanoTime();
        while (behind(ends)) {
            if (stopping.getAsBoolean()) {
                throw new IllegalStateException("the service stops");
            }
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
                if (read.offset() < ends.get(new TopicPartition(topic, read.partition()))) {
                    records.add(read);
                }
            }
            if (!records.isEmpty()) {
                each.accept(records);
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new TimeoutException("the topic " + topic + " can't be read");
            }
        }
    }

    private boolean behind(Map<TopicPartition, Long> ends) {
        boolean behind = false;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (consumer.position(end.getKey()) < end.getValue()) {
                behind = true;
                consumer.resume(List.of(end.getKey()));
            } else {
                // what was fetched beyond the end is read the next time
                consumer.seek(end.getKey(), end.getValue());
                consumer.pause(List.of(end.getKey()));
            }
        }
        return behind;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(3)));
    }
}
