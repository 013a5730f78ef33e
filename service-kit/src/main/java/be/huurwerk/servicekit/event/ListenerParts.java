package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What belongs to one listener. */
record ListenerParts(
        EventListener listener, Inbox inbox, Applier applier, Release release, DeadLetterStore deadLetters) {
    private static final Logger LOG = Logger.getLogger(ListenerParts.class);

    static ListenerParts of(
            EventListener listener, Optional<EntityManager> session, Sql sql, DeadLetterStore deadLetters) {
        Inbox inbox = new Inbox(sql, listener.name(), listener.topic());
        Handler handler = new Handler(listener, session);
        return new ListenerParts(
                listener,
                inbox,
                new Applier(listener, handler, inbox, deadLetters),
                new Release(listener, handler, inbox, deadLetters),
                deadLetters);
    }

    /** Releases whatever is due of this listener; what has a transient fault stays for the next time. */
    void releaseDue() {
        for (DeadLetter due : deadLetters.due(listener.name())) {
            release(due.partition(), due.stream().orElseThrow());
        }
    }

    void release(int partition, StreamId stream) {
        try {
            release.release(partition, stream);
        } catch (RuntimeException e) {
            if (!Fault.of(e).isTransient()) {
                throw e;
            }
            LOG.warnf("Parked events of %s wait for the next sweep: %s", stream.subject(), Fault.reason(e));
        }
    }
}
