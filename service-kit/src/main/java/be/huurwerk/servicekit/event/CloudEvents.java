package be.huurwerk.servicekit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in Kafka's binary mode: the attributes are headers, the data is the value, the subject is the key. */
final class CloudEvents {
    private CloudEvents() {}

    static ProducerRecord<byte[], byte[]> write(OutboxRow row, ServiceName service) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(
                service.topic(),
                row.subject().toString().getBytes(UTF_8),
                row.payload().getBytes(UTF_8));
        Headers headers = sent.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.id().toString());
        add(headers, "ce_source", service.source());
        add(headers, "ce_type", service.fullType(row.type()));
        add(headers, "ce_subject", row.subject().toString());
        add(headers, "ce_time", row.occurredAt().toString());
        add(headers, "ce_dataschema", service.schema(row.type()));
        add(headers, "ce_sequence", Long.toString(row.sequence()));
        add(headers, "content-type", "application/json");
        row.traceId().ifPresent(trace -> add(headers, "ce_traceid", trace));
        row.traceparent().ifPresent(parent -> add(headers, Traces.HEADER, parent));
        return sent;
    }

    /** Who the record is about, or why that can't be read. */
    static Envelope envelope(byte[] key, Headers headers) {
        try {
            UUID subject = uuid(text(key, "key"), "key");
            return new Envelope(
                    uuid(required(headers, "ce_id"), "ce_id"),
                    required(headers, "ce_source"),
                    ServiceName.shortType(required(headers, "ce_type")),
                    subject,
                    sequence(required(headers, "ce_sequence")),
                    time(headers),
                    header(headers, "ce_traceid"),
                    header(headers, Traces.HEADER));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(e.getMessage());
        }
    }

    /** An attribute set of a record that can be ordered. */
    record Envelope(
            UUID id,
            String source,
            String type,
            UUID subject,
            long sequence,
            Instant time,
            Optional<String> traceId,
            Optional<String> traceparent) {

        /** Reads the data; fails when it is not JSON. */
        ReceivedEvent event(byte[] value) {
            if (value == null) {
                throw new IllegalArgumentException("the record has no data");
            }
            return new ReceivedEvent(id, source, type, subject, sequence, time, EventJson.parse(text(value, "data")));
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static UUID uuid(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the " + what + " is no UUID", e);
        }
    }

    private static long sequence(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("ce_sequence is no number from 1 up");
        }
        return Long.parseLong(text);
    }

    private static Instant time(Headers headers) {
        String time = required(headers, "ce_time");
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("ce_time is no instant", e);
        }
    }

    private static String required(Headers headers, String name) {
        return header(headers, name)
                .orElseThrow(() -> new IllegalArgumentException("the header " + name + " is missing"));
    }

    private static Optional<String> header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return Optional.ofNullable(header).map(Header::value).map(value -> text(value, name));
    }

    private static String text(byte[] bytes, String what) {
        if (bytes == null) {
            throw new IllegalArgumentException("the " + what + " is missing");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the " + what + " is not UTF-8", e);
        }
    }
}
