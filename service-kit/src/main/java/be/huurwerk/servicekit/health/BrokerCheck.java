package be.huurwerk.servicekit.health;

import be.huurwerk.servicekit.event.EventLoops;
import be.huurwerk.webkit.health.HealthCheck;
import be.huurwerk.webkit.health.Status;
import jakarta.enterprise.context.ApplicationScoped;

/** Without its broker a service serves; what it tells waits in the outbox, and what it should hear comes later. */
@ApplicationScoped
class BrokerCheck implements HealthCheck {
    private final EventLoops loops;

    BrokerCheck(EventLoops loops) {
        this.loops = loops;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public Status status() {
        return loops.areHealthy() ? Status.UP : Status.DEGRADED;
    }
}
