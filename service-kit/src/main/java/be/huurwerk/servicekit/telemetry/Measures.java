package be.huurwerk.servicekit.telemetry;

import be.huurwerk.servicekit.loop.Loop;
import be.huurwerk.servicekit.sql.Fault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads every {@link Measure} once a minute, one after the other, whoever asks for the metrics and however often; a scrape reads memory. What
 * can't be read keeps its last figure, and {@code huurwerk.measures.failing} says how many that are.
 */
@ApplicationScoped
class Measures {
    private static final Logger LOG = Logger.getLogger(Measures.class);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final List<Measure> measures;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Loop loop = new Loop("measures", this::round);
    private volatile int failing;

    Measures(MeterRegistry registry, @All List<Measure> measures) {
        this.registry = registry;
        this.measures = measures;
        for (Measure measure : measures) {
            measure.metrics()
                    .forEach((name, says) -> gauges.put(
                            name, MultiGauge.builder(name).description(says).register(registry)));
        }
        Gauge.builder("huurwerk.measures.failing", () -> failing)
                .description("Measures that could not be read the last time")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.stop();
        loop.join(LONGEST_STOP);
    }

    Duration round() {
        int unread = 0;
        for (Measure measure : measures) {
            if (loop.isStopping()) {
                return ROUND;
            }
            unread += isRead(measure) ? 0 : 1;
        }
        failing = unread;
        return ROUND;
    }

    private boolean isRead(Measure measure) {
        try {
            Map<String, List<Reading>> readings =
                    measure.read().stream().collect(Collectors.groupingBy(Reading::metric));
            measure.metrics()
                    .keySet()
                    .forEach(name -> gauges.get(name)
                            .register(
                                    readings.getOrDefault(name, List.of()).stream()
                                            .map(reading -> MultiGauge.Row.of(reading.labels(), reading.value()))
                                            .toList(),
                                    true));
            return true;
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s could not be read", measure.getClass().getSimpleName());
            LOG.infof("Metrics %s are as they were: %s", measure.metrics().keySet(), Fault.reason(e));
            return false;
        }
    }
}
