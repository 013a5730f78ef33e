package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.event.CloudEvents.Envelope;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jboss.logging.MDC;

/** Calls a listener with one event, and leaves no entity of it behind in the session that the next event shares. */
final class Handler {
    private final EventListener listener;
    private final Optional<EntityManager> session;

    Handler(EventListener listener, Optional<EntityManager> session) {
        this.listener = listener;
        this.session = session;
    }

    void handle(Envelope envelope, byte[] value) {
        Object before = MDC.get(OutboxRow.TRACE_ID);
        envelope.traceId().ifPresent(trace -> MDC.put(OutboxRow.TRACE_ID, trace));
        try (Traces.Step step = Traces.continued(envelope.traceparent(), listener.name() + ' ' + envelope.type())) {
            listener.on(envelope.event(value));
            session.ifPresent(EntityManager::flush);
            session.ifPresent(EntityManager::clear);
            step.done();
        } finally {
            if (before == null) {
                MDC.remove(OutboxRow.TRACE_ID);
            } else {
                MDC.put(OutboxRow.TRACE_ID, before);
            }
        }
    }
}
