package be.huurwerk.servicekit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as a CloudEvent in JSON (structured form). */
@Schema(name = "FeedEvent", description = "A CloudEvent 1.0")
public record FeedEvent(
        String specversion,

        @Schema(description = "The same wherever the event is read")
        UUID id,

        @Schema(description = "The service that tells it") String source,

        String type,

        @Schema(description = "What it is about") UUID subject,

        OffsetDateTime time,
        String datacontenttype,
        String dataschema,

        @Schema(description = "Its number among the events of its subject: rises by one")
        String sequence,

        @Schema(description = "The trace id of the call that it comes from")
        Optional<String> traceid,

        @Schema(
                description =
                        "Names of what is left out of its data, wherever it stood there, since the token lacks the scope tenancy:personal")
        Optional<String> withheld,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "As its schema says, but for what is withheld")
        JsonNode data) {}
