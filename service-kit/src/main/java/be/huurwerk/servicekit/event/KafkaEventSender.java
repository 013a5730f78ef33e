package be.huurwerk.servicekit.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An idempotent producer. After a fault it is thrown away with all it still had to send, so that nothing of it comes late. */
final class KafkaEventSender implements EventSender {
    private final ServiceName service;
    private final Map<String, Object> settings;
    private KafkaProducer<byte[], byte[]> producer;

    KafkaEventSender(String bootstrapServers, ServiceName service) {
        this.service = service;
        settings = new HashMap<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG, service.api() + "-relay",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
    }

    @Override
    public synchronized Map<Integer, Long> send(List<OutboxRow> events) {
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(events.size());
            for (OutboxRow event : events) {
                Future<RecordMetadata> acknowledgement = producer().send(CloudEvents.write(event, service));
                failAtOnce(acknowledgement);
                acknowledgements.add(acknowledgement);
            }
            producer().flush();
            Map<Integer, Long> ends = new HashMap<>();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                RecordMetadata sent = acknowledgement.get();
                ends.merge(sent.partition(), sent.offset() + 1, Math::max);
            }
            return ends;
        } catch (ExecutionException e) {
            close();
            throw new KafkaException("not acknowledged: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    /** Without a broker each send blocks for a while and then gives a failed future; the first one says it all. */
    private static void failAtOnce(Future<RecordMetadata> acknowledgement)
            throws ExecutionException, InterruptedException {
        if (acknowledgement.isDone()) {
            acknowledgement.get();
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
