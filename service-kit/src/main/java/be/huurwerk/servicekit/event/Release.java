package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.event.CloudEvents.Envelope;
import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Work;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Applies the parked events of a stream in order, each in a transaction of its own, for as long as the next one is there. */
final class Release {
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

    /** Returns how many were applied. An event that fails is marked as poison, and the rest stays behind it; a transient fault is thrown. */
    int release(int partition, StreamId stream) {
        int applied = 0;
        while (releaseNext(partition, stream)) {
            applied++;
        }
        return applied;
    }

    private boolean releaseNext(int partition, StreamId stream) {
        try {
            return Work.inTransaction(() -> {
                inbox.lock(partition);
                Optional<DeadLetter> next = next(stream);
                next.ifPresent(parked -> apply(stream, parked));
                return next.isPresent();
            });
        } catch (RuntimeException fault) {
            if (Fault.of(fault).isTransient()) {
                throw fault;
            }
            markPoison(partition, stream, fault);
            return false;
        }
    }

    private Optional<DeadLetter> next(StreamId stream) {
        return deadLetters.find(listener.name(), stream, inbox.sequence(stream) + 1);
    }

    private void apply(StreamId stream, DeadLetter parked) {
        Envelope envelope = parked.stored().envelope();
        handler.handle(envelope, parked.stored().value());
        inbox.advance(Map.of(stream, envelope.sequence()));
        deadLetters.delete(parked.id());
    }

    private void markPoison(int partition, StreamId stream, RuntimeException fault) {
        LOG.errorf(fault, "Listener %s can't apply a parked event of %s", listener.name(), stream.subject());
        Work.inTransaction(() -> {
            inbox.lock(partition);
            next(stream)
                    .ifPresent(parked ->
                            deadLetters.failedAgain(parked.id(), DeadLetterState.poison, Fault.reason(fault)));
        });
    }
}
