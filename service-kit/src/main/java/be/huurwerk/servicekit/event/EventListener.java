package be.huurwerk.servicekit.event;

/**
 * Hears the events of one topic. A CDI bean; the kit runs one consumer a bean and replica, in the group {@code <service>-<name>}.
 *
 * <p>Events of a subject come in the order of their sequence; between subjects, and between topics, there is no order.
 */
public interface EventListener {
    /** Unique in the service and never changed afterwards: what was read is kept under it. */
    String name();

    /** For example {@code huurwerk.tenancy.v1}. */
    String topic();

    /**
     * Applies one event, in a transaction that also advances the inbox; it may hold up to 500 events. Ignores types it does not know.
     * After a fault it may be called with the same event again; what the first call wrote was rolled back, but what it did twice must be
     * the same as once. A transient fault (the database is away, a deadlock) is retried in place; any other exception parks the subject.
     */
    void on(ReceivedEvent event);
}
