package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Applies the parked events of a stream in order, a hundred in a transaction, for as long as the next one is there. */
final class Release {
    /** Events that one transaction applies. */
    static final int BATCH = 100;

    private static final Logger LOG = Logger.getLogger(Release.class);

    private final EventListener listener;
    private final Handler handler;
    private final Inbox inbox;
    private final DeadLetterStore deadLetters;

    Release(EventListener listener, Handler handler, Inbox inbox, DeadLetterStore deadLetters) {
        this.listener = listener;
        this.handler = handler;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
    }

    /**
     * What a release did.
     *
     * @param more whether time was over before all was tried
     */
    record Outcome(int applied, boolean more) {}

    /**
     * Applies a batch at least, and others as long as there is time. An event that fails is marked as poison, and the rest stays behind it;
     * a transient fault is thrown.
     */
    Outcome release(int partition, StreamId stream, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        int applied = 0;
        int most = BATCH;
        while (true) {
            try {
                int done = releaseSome(partition, stream, most);
                applied += done;
                if (done < most || System.nanoTime() - end >= 0) {
                    return new Outcome(applied, done == most);
                }
            } catch (RuntimeException fault) {
                if (Fault.of(fault).isTransient()) {
                    throw fault;
                }
                if (most == 1) {
                    markPoison(partition, stream, fault);
                    return new Outcome(applied, false);
                }
                most = 1; // until the one that fails is the next
            }
        }
    }

    private int releaseSome(int partition, StreamId stream, int most) {
        return Work.inTransaction(() -> {
            inbox.lock(partition);
            long last = inbox.sequence(stream);
            List<DeadLetter> next = deadLetters.following(listener.name(), stream, last, most);
            for (DeadLetter parked : next) {
                handler.handle(parked.stored().envelope(), parked.stored().value());
            }
            if (!next.isEmpty()) {
                inbox.advance(Map.of(stream, last + next.size()));
                deadLetters.delete(next.stream().map(DeadLetter::id).toList());
            }
            return next.size();
        });
    }

    private void markPoison(int partition, StreamId stream, RuntimeException fault) {
        LOG.errorf(fault, "Listener %s can't apply a parked event of %s", listener.name(), stream.subject());
        Work.inTransaction(() -> {
            inbox.lock(partition);
            deadLetters.following(listener.name(), stream, inbox.sequence(stream), 1).stream()
                    .findFirst()
                    .ifPresent(parked ->
                            deadLetters.failedAgain(parked.id(), DeadLetterState.poison, Fault.reason(fault)));
        });
    }
}
