package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.time.Moments;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parked event in JSON, without its data. */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        UUID deadLetterId,
        String listener,
        String topic,
        int partition,
        long offset,
        Optional<String> source,
        Optional<UUID> subject,
        Optional<Long> sequence,
        Optional<String> type,
        DeadLetterState state,
        String reason,
        int attempts,
        OffsetDateTime parkedAt,

        @Schema(description = "The event's own id") Optional<UUID> eventId,

        @Schema(description = "When what the event tells of happened")
        Optional<OffsetDateTime> occurredAt,

        @Schema(description = "How many events of the same subject are parked behind it")
        long behind) {

    static DeadLetterView of(DeadLetterStore.Listed listed) {
        DeadLetter parked = listed.parked();
        Optional<CloudEvents.Envelope> envelope =
                parked.stream().map(known -> parked.stored().envelope());
        return new DeadLetterView(
                parked.id(),
                parked.listener(),
                parked.topic(),
                parked.partition(),
                parked.stored().offset(),
                parked.stream().map(StreamId::source),
                parked.stream().map(StreamId::subject),
                parked.sequence(),
                parked.type(),
                parked.state(),
                parked.reason(),
                parked.attempts(),
                Moments.inBrussels(parked.parkedAt()),
                envelope.map(CloudEvents.Envelope::id),
                envelope.map(read -> Moments.inBrussels(read.time())),
                listed.behind());
    }
}
