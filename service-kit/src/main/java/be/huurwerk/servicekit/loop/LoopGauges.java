package be.huurwerk.servicekit.loop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Whether each loop of this replica is in a fault, 0 or 1. It is told from memory at each scrape and asks neither database nor broker, whose
 * absence is what it tells of.
 */
@ApplicationScoped
class LoopGauges {
    private final MeterRegistry registry;
    private final List<Looping> owners;

    LoopGauges(MeterRegistry registry, @All List<Looping> owners) {
        this.registry = registry;
        this.owners = owners;
    }

    void start(@Observes StartupEvent started) {
        owners.stream().flatMap(Looping::loops).forEach(this::gauge);
    }

    private void gauge(Loop loop) {
        Gauge.builder("huurwerk.loops.faulty", () -> loop.isFaulty() ? 1 : 0)
                .description("1 where a loop of this replica failed in its last round")
                .tag("loop", loop.name())
                .register(registry);
    }
}
