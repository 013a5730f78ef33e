package be.huurwerk.servicekit.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the service's own topic and asks the broker about others. */
final class Topics implements AutoCloseable {
    private static final int PARTITIONS = 12;
    private final Map<String, Object> settings;
    private Admin admin;

    Topics(String bootstrapServers) {
        settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }

    /** Twelve partitions, kept for ever, as many copies as the broker's default says. Nothing happens when the topic is there. */
    void ensure(String topic) {
        if (exists(topic)) {
            return;
        }
        NewTopic wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
        try {
            await(admin().createTopics(List.of(wanted)).all(), Duration.ofSeconds(5));
        } catch (TopicExistsException e) {
            // another replica was faster
        }
    }

    boolean exists(String topic) {
        return await(admin().listTopics().names(), Duration.ofSeconds(3)).contains(topic);
    }

    /** The offset that the next record of each partition will have; nothing of a topic that is not there. */
    Map<TopicPartition, Long> ends(String topic) {
        if (!exists(topic)) {
            return Map.of();
        }
        TopicDescription described = await(
                        admin().describeTopics(List.of(topic)).allTopicNames(), Duration.ofSeconds(3))
                .get(topic);
        Map<TopicPartition, OffsetSpec> asked = described.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()), any -> OffsetSpec.latest()));
        return await(admin().listOffsets(asked).all(), Duration.ofSeconds(3)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** The share of the fullest disk of the brokers that is free; nothing where none of them tells it. */
    OptionalDouble freeDisk() {
        List<Integer> brokers = await(admin().describeCluster().nodes(), Duration.ofSeconds(3)).stream()
                .map(Node::id)
                .toList();
        return await(admin().describeLogDirs(brokers).allDescriptions(), Duration.ofSeconds(3)).values().stream()
                .flatMap(folders -> folders.values().stream())
                .filter(folder -> folder.totalBytes().orElse(0) > 0)
                .mapToDouble(folder -> (double) folder.usableBytes().orElse(0)
                        / folder.totalBytes().getAsLong())
                .min();
    }

    /** Whether the broker answers within a second. */
    boolean answers() {
        try {
            await(admin().describeCluster().clusterId(), Duration.ofSeconds(1));
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    private static <T> T await(KafkaFuture<T> future, Duration longest) {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
