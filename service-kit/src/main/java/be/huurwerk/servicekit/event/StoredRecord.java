package be.huurwerk.servicekit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record as it came, kept to be read again later, perhaps by a corrected listener. */
record StoredRecord(long offset, byte[] key, byte[] value, Map<String, String> headers) {

    static StoredRecord of(ConsumerRecord<byte[], byte[]> read) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : read.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        return new StoredRecord(read.offset(), read.key(), read.value(), headers);
    }

    static StoredRecord of(ResultSet row) throws SQLException {
        Map<String, String> headers = new LinkedHashMap<>();
        EventJson.parse(row.getString("record_headers"))
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new StoredRecord(
                row.getLong("record_offset"), row.getBytes("record_key"), row.getBytes("record_value"), headers);
    }

    CloudEvents.Envelope envelope() {
        Headers read = new RecordHeaders();
        headers.forEach((name, value) -> read.add(name, value.getBytes(UTF_8)));
        return CloudEvents.envelope(key, read);
    }
}
