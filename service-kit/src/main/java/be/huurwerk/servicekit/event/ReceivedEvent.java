package be.huurwerk.servicekit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as a listener gets it.
 *
 * @param source who sent it, for example {@code urn:huurwerk:tenancy}
 * @param type the short type, for example {@code tenancies.notify.signed}
 * @param subject the id that it is about, and the key of the record
 * @param sequence rises by one per source and subject, from 1
 * @param time when the change was made, by the sender's clock
 */
public record ReceivedEvent(
        UUID id, String source, String type, UUID subject, long sequence, Instant time, JsonNode data) {

    /** The payload as the reader's own record. Properties that the record does not have are ignored. */
    public <T> T data(Class<T> type) {
        return EventJson.read(data, type);
    }
}
