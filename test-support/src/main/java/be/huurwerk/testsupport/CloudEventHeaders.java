package be.huurwerk.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The headers of a CloudEvent in Kafka's binary mode. */
record CloudEventHeaders(String topic, UUID id, String type, UUID subject, long sequence, Instant time) {

    Map<String, String> asMap() {
        String context = context(topic);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "urn:huurwerk:" + context);
        headers.put("ce_type", fullType(topic, type));
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", time.toString());
        headers.put("ce_dataschema", "urn:huurwerk:event:" + fullType(topic, type));
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        return headers;
    }

    static TestEvent event(ConsumerRecord<String, String> message) {
        Map<String, String> headers = headers(message);
        return new TestEvent(
                UUID.fromString(headers.get("ce_id")),
                headers.get("ce_source"),
                headers.get("ce_type").replaceFirst("^be\\.huurwerk\\.[A-Za-z]+\\.v\\d+\\.", ""),
                UUID.fromString(headers.get("ce_subject")),
                Long.parseLong(headers.get("ce_sequence")),
                OffsetDateTime.parse(headers.get("ce_time")).toInstant(),
                message.key(),
                Json.parse(message.value()),
                headers);
    }

    static Map<String, String> headers(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    static String fullType(String topic, String type) {
        return "be.huurwerk." + context(topic) + ".v1." + type;
    }

    /** {@code huurwerk.rent-calculation.v1} belongs to {@code rentCalculation}. */
    private static String context(String topic) {
        String[] words = topic.split("\\.")[1].split("-");
        StringBuilder context = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            context.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return context.toString();
    }
}
