package be.huurwerk.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of the suite, written and read as another service would: CloudEvents 1.0 in Kafka's binary mode. */
public final class TestTopics {

    private static final int PARTITIONS = 12;

    /** The clients of Kafka tell their whole configuration whenever one is made. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    static {
        KAFKA.setLevel(Level.WARNING);
    }

    private TestTopics() {}

    /**
     * Publishes an event of the service that owns the topic, and returns once the broker has it.
     *
     * @param type the short type, for example {@code tenancies.notify.signed}
     * @param sequence rises by one per subject, from 1
     * @param payload JSON as text or tree, or anything that Jackson writes
     * @return the event's id
     */
    public static UUID publish(String topic, String type, UUID subject, long sequence, Object payload) {
        UUID id = UUID.randomUUID();
        publish(topic, id, type, subject, sequence, payload);
        return id;
    }

    /**
     * Publishes an event as {@link #publish(String, String, UUID, long, Object)} does, and returns once each listener that the service under
     * test has for the topic went past it: it is applied, or parked.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when that took longer than 20 seconds
     */
    public static void tell(String topic, String type, UUID subject, long sequence, Object payload) {
        ReadRecords.await(publish(topic, UUID.randomUUID(), type, subject, sequence, payload));
    }

    /** As {@link #publish(String, String, UUID, long, Object)}, with an id of the caller's, for duplicates. */
    public static RecordMetadata publish(
            String topic, UUID id, String type, UUID subject, long sequence, Object payload) {
        CloudEventHeaders headers = new CloudEventHeaders(topic, id, type, subject, sequence, Instant.now());
        return publishRecord(topic, subject.toString(), headers.asMap(), Json.write(payload));
    }

    /** Publishes any record, for what no service would send. */
    public static RecordMetadata publishRecord(String topic, String key, Map<String, String> headers, String value) {
        create(topic);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection(), new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            return producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not publish to " + topic, e.getCause());
        }
    }

    /** The events of a subject that stand on the topic now, in order. */
    public static List<TestEvent> read(String topic, UUID subject) {
        return records(Infrastructure.startedKafka(), topic).stream()
                .filter(message -> subject.toString().equals(message.key()))
                .map(CloudEventHeaders::event)
                .toList();
    }

    /** Every record that stands on a topic now, in the order of each partition; none if there is no such topic. */
    public static List<ConsumerRecord<String, String>> records(String bootstrapServers, String topic) {
        Properties settings = connection(bootstrapServers);
        settings.put("allow.auto.create.topics", "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<PartitionInfo> known = consumer.listTopics().getOrDefault(topic, List.of());
            List<TopicPartition> partitions = known.stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new LinkedHashMap<>(consumer.endOffsets(partitions));
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** Creates the topic with twelve partitions unless it is there. */
    public static void create(String topic) {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Could not create " + topic, e.getCause());
            }
        }
    }

    private static Properties connection() {
        return connection(Infrastructure.startedKafka());
    }

    private static Properties connection(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}
