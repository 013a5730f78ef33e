package be.huurwerk.servicekit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.servicekit.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsTest {
    private record Period(LocalDate from, Optional<LocalDate> until, BigDecimal rent) {}

    private final OutboxRow row = new OutboxRow(
            Ids.next(),
            "rentDecisions.notify.decided",
            Ids.next(),
            7,
            Instant.parse("2019-03-01T09:15:30.123456Z"),
            "{\"from\":\"2019-03-01\",\"rent\":316.10,\"unknown\":true}",
            Optional.of("trace-1234"),
            Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    @Test
    void readsWhatItWrote() {
        // Given
        ProducerRecord<byte[], byte[]> sent = CloudEvents.write(row, new ServiceName("rentCalculation"));

        // When
        CloudEvents.Envelope envelope = CloudEvents.envelope(sent.key(), sent.headers());
        ReceivedEvent event = envelope.event(sent.value());

        // Then
        assertThat(sent.topic()).isEqualTo("huurwerk.rent-calculation.v1");
        assertThat(envelope.traceId()).contains("trace-1234");
        assertThat(envelope.traceparent()).contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(event.id()).isEqualTo(row.id());
        assertThat(event.source()).isEqualTo("urn:huurwerk:rentCalculation");
        assertThat(event.type()).isEqualTo("rentDecisions.notify.decided");
        assertThat(event.subject()).isEqualTo(row.subject());
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.time()).isEqualTo(row.occurredAt());
        assertThat(event.data(Period.class))
                .isEqualTo(new Period(LocalDate.of(2019, 3, 1), Optional.empty(), new BigDecimal("316.10")));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, x, the ce_id is no UUID",
        "ce_sequence, 0, ce_sequence is no number from 1 up",
        "ce_sequence, -1, ce_sequence is no number from 1 up",
        "ce_sequence, 99999999999999999999, ce_sequence is no number from 1 up",
        "ce_time, yesterday, ce_time is no instant",
        "ce_type, , the header ce_type is missing",
        "ce_source, , the header ce_source is missing"
    })
    void saysWhatItCannotRead(String header, String value, String expected) {
        // Given
        ProducerRecord<byte[], byte[]> sent = CloudEvents.write(row, new ServiceName("tenancy"));
        Headers headers = sent.headers().remove(header);
        if (value != null) {
            headers.add(header, value.getBytes(UTF_8));
        }

        // When, Then
        assertThatThrownBy(() -> CloudEvents.envelope(sent.key(), headers))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage(expected);
    }

    @Test
    void saysThatTheKeyIsMissing() {
        assertThatThrownBy(() -> CloudEvents.envelope(
                        null, CloudEvents.write(row, new ServiceName("tenancy")).headers()))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("the key is missing");
    }
}
