package be.huurwerk.gateway.telemetry;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.gateway.replica.Replicas;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The replicas of each service as this gateway knows them: how many there are, how many rest, and the calls that they work on. */
@ApplicationScoped
class ReplicaGauges {

    void register(@Observes StartupEvent started, MeterRegistry registry, Services services, Replicas replicas) {
        for (Service service : services.all()) {
            gauge(
                    registry,
                    service,
                    "huurwerk.gateway.replicas",
                    "Replicas that were found the last time",
                    () -> replicas.latest(service).size());
            gauge(
                    registry,
                    service,
                    "huurwerk.gateway.replicas.resting",
                    "Replicas that could not be connected to lately",
                    () -> replicas.latest(service).stream()
                            .filter(replica -> replica.isResting())
                            .count());
            gauge(
                    registry,
                    service,
                    "huurwerk.gateway.calls.running",
                    "Calls that replicas of the service work on",
                    () -> replicas.latest(service).stream()
                            .mapToInt(replica -> replica.running())
                            .sum());
        }
    }

    private static void gauge(
            MeterRegistry registry,
            Service service,
            String name,
            String says,
            java.util.function.Supplier<Number> now) {
        Gauge.builder(name, now).tag("service", service.api()).description(says).register(registry);
    }
}
