package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.event.CloudEvents.Envelope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records of one partition, in its order, with who each is about. */
record Batch(List<Entry> entries) {

    /** A record with its envelope, or the fault that hides it. */
    record Entry(ConsumerRecord<byte[], byte[]> read, Optional<Envelope> envelope, String fault) {
        static Entry of(ConsumerRecord<byte[], byte[]> read) {
            try {
                return new Entry(read, Optional.of(CloudEvents.envelope(read.key(), read.headers())), "");
            } catch (UnreadableRecordException e) {
                return new Entry(read, Optional.empty(), e.getMessage());
            }
        }
    }

    static Batch read(List<ConsumerRecord<byte[], byte[]>> records) {
        return new Batch(records.stream().map(Entry::of).toList());
    }

    Set<UUID> subjects() {
        return entries.stream()
                .flatMap(entry -> entry.envelope().stream())
                .map(Envelope::subject)
                .collect(Collectors.toSet());
    }

    long nextOffset() {
        return entries.get(entries.size() - 1).read().offset() + 1;
    }
}
