package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What belongs to one listener. */
record ListenerParts(
        EventListener listener, Inbox inbox, Applier applier, Release release, DeadLetterStore deadLetters) {
    private static final Logger LOG = Logger.getLogger(ListenerParts.class);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(5);

    static ListenerParts of(
            EventListener listener, Optional<EntityManager> session, Sql sql, DeadLetterStore deadLetters) {
        Inbox inbox = new Inbox(sql, listener.name(), listener.topic());
        Handler handler = new Handler(listener.name(), listener::on, session);
        return new ListenerParts(
                listener,
                inbox,
                new Applier(listener, handler, inbox, deadLetters),
                new Release(listener, handler, inbox, deadLetters),
                deadLetters);
    }

    /** Releases whatever is due of this listener; what has a transient fault stays for the next time. Says whether time ended before it was done. */
    boolean releaseDue() {
        boolean more = false;
        for (DeadLetter due : deadLetters.due(listener.name())) {
            more |= release(due.partition(), due.stream().orElseThrow());
        }
        return more;
    }

    /** Releases a stream for as long as the listener's own loop may stay away from its broker; says whether more is due then. */
    boolean release(int partition, StreamId stream) {
        try {
            return release.release(partition, stream, LONGEST_ROUND).more();
        } catch (RuntimeException e) {
            if (!Fault.of(e).isTransient()) {
                throw e;
            }
            LOG.warnf("Parked events of %s wait for the next sweep: %s", stream.subject(), Fault.reason(e));
            return false;
        }
    }

    /** Releases a stream for an operator who waits; what is left then, the next sweep takes. Returns how many were applied. */
    int release(int partition, StreamId stream, Duration longest) {
        return release.release(partition, stream, longest).applied();
    }
}
