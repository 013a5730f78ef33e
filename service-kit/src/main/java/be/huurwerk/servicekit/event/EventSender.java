package be.huurwerk.servicekit.event;

import java.util.List;

/** Sends events to the broker. */
interface EventSender extends AutoCloseable {
    /** Sends in this order and returns once the broker has acknowledged every one; throws when it has not, and then some may be there. */
    void send(List<OutboxRow> events);

    @Override
    void close();
}
