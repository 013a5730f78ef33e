package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.loop.Loop;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One listener's consumer: a loop that polls, hands each partition's records on, and makes a new consumer after a fault. */
final class Listening {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration UNTIL_TOPIC = Duration.ofMillis(300);
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final ListenerParts parts;
    private final Topics topics;
    private final Map<String, Object> settings;
    private final Loop loop;
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private Partitions partitions;
    private long swept;

    Listening(ListenerParts parts, Topics topics, String bootstrapServers, ServiceName service) {
        this.parts = parts;
        this.topics = topics;
        String group = service.group(parts.listener().name());
        this.settings = settings(bootstrapServers, group);
        this.loop = new Loop("listener-" + group, this::round, this::close);
    }

    void start() {
        loop.start();
    }

    void stop() {
        loop.stop();
        KafkaConsumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
    }

    Loop loop() {
        return loop;
    }

    ListenerParts parts() {
        return parts;
    }

    private Duration round() {
        try {
            if (consumer == null && !open()) {
                return UNTIL_TOPIC;
            }
            sweep();
            partitions.resumeDue();
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(partitions.longestPoll(POLL));
            partitions.take(
                    polled.partitions().stream().collect(Collectors.toMap(Function.identity(), polled::records)));
            return Duration.ZERO;
        } catch (WakeupException e) {
            return Duration.ZERO;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private boolean open() {
        if (!topics.exists(parts.listener().topic())) {
            return false;
        }
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = new Partitions(parts, consumer);
        partitions.subscribe();
        return true;
    }

    /** What a killed replica left half released. */
    private void sweep() {
        if (swept == 0 || System.nanoTime() - swept > SWEEP.toNanos()) {
            swept = System.nanoTime();
            if (parts.releaseDue()) {
                swept = 0;
            }
        }
    }

    private void close() {
        if (consumer != null) {
            KafkaConsumer<byte[], byte[]> closing = consumer;
            consumer = null;
            closing.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(3)));
        }
    }

    private static Map<String, Object> settings(String bootstrapServers, String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // small heaps: what a consumer keeps fetched ahead
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 512 * 1024);
        // a killed replica's partitions are taken over after this
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
