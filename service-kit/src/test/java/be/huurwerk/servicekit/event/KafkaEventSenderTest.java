package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.servicekit.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KafkaEventSenderTest {
    @Test
    @Timeout(60)
    void givesUpTheWholeBatchAtTheFirstEventThatFindsNoBroker() {
        // Given
        List<OutboxRow> events = Stream.generate(() -> new OutboxRow(
                        Ids.next(),
                        "x.notify.y",
                        Ids.next(),
                        1,
                        Instant.EPOCH,
                        "{}",
                        Optional.empty(),
                        Optional.empty()))
                .limit(500)
                .toList();

        // When, Then
        try (KafkaEventSender nowhere = new KafkaEventSender("127.0.0.1:1", new ServiceName("sample"))) {
            assertThatThrownBy(() -> nowhere.send(events)).isInstanceOf(KafkaException.class);
        }
    }
}
