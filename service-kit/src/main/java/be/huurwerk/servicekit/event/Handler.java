package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.event.CloudEvents.Envelope;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.MDC;

/** Calls a listener, or a projection, with one event, and leaves no entity of it behind in the session that the next event shares. */
final class Handler {
    private final String name;
    private final Consumer<ReceivedEvent> hearer;
    private final Optional<EntityManager> session;

    /** @param name of the listener or projection, by which a step of it is told */
    Handler(String name, Consumer<ReceivedEvent> hearer, Optional<EntityManager> session) {
        this.name = name;
        this.hearer = hearer;
        this.session = session;
    }

    void handle(Envelope envelope, byte[] value) {
        Object before = MDC.get(OutboxRow.TRACE_ID);
        envelope.traceId().ifPresent(trace -> MDC.put(OutboxRow.TRACE_ID, trace));
        try (Traces.Step step = Traces.continued(envelope.traceparent(), name + ' ' + envelope.type())) {
            hearer.accept(envelope.event(value));
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
