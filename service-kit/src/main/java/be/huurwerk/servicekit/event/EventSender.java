package be.huurwerk.servicekit.event;

import java.util.List;
import java.util.Map;

/** Sends events to the broker. */
interface EventSender extends AutoCloseable {
    /**
     * Sends in this order and returns once the broker has acknowledged every one; throws when it has not, and then some may be there.
     *
     * @return by partition the offset behind the last one
     */
    Map<Integer, Long> send(List<OutboxRow> events);

    @Override
    void close();
}
