package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Withheld;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that was thrown away, in JSON, without its data. */
@Schema(name = "DiscardedEvent")
public record DiscardView(
        UUID deadLetterId,
        String listener,
        String topic,
        int partition,
        long offset,
        Optional<String> source,
        Optional<UUID> subject,
        Optional<Long> sequence,
        Optional<String> type,

        @Schema(description = "Why it was parked") String fault,

        @Schema(description = "Why it was thrown away; left out once the file of its subject is erased") @Withheld
        Optional<String> reason,

        @Schema(description = "Whom the token was issued to of who threw it away")
        String client,

        @Schema(description = "The subject of that token, where it is another than the client")
        Optional<String> tokenSubject,

        OffsetDateTime discardedAt) {

    static DiscardView of(Discard discard) {
        return new DiscardView(
                discard.deadLetterId(),
                discard.listener(),
                discard.topic(),
                discard.partition(),
                discard.offset(),
                discard.stream().map(StreamId::source),
                discard.stream().map(StreamId::subject),
                discard.sequence(),
                discard.type(),
                discard.fault(),
                discard.reason(),
                discard.by().client(),
                discard.by().subject(),
                Moments.inBrussels(discard.discardedAt()));
    }
}
