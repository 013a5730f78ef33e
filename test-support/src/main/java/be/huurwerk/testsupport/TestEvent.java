package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A CloudEvent as it stands on a topic.
 *
 * @param type the short type, for example {@code tenancies.notify.signed}
 * @param key the record's key
 * @param headers all headers of the record, {@code ce_} and others, as text
 */
public record TestEvent(
        UUID id,
        String source,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        String key,
        JsonNode data,
        Map<String, String> headers) {}
